-- The topics that events are filed under: a topic includes those below it. Labels in five languages; aliases are the
-- spellings under which sources name a topic, as slugs, the labels of the other languages among them.

-- Technology
insert into topic (slug, parent, labels, aliases) values
  ('technology', null, '{"en": "Technology", "de": "Technik", "fr": "Technologie", "nl": "Technologie", "es": "Tecnología"}', '{tech,it,ict,general,information-technology,computing,informatik,informatique,technik,technologie,tecnologia}'),
  ('programming', 'technology', '{"en": "Programming", "de": "Programmierung", "fr": "Programmation", "nl": "Programmeren", "es": "Programación"}', '{coding,software,software-development,software-engineering,developers,softwareentwicklung,programmierung,programmation,programmeren,programacion}'),
  ('java', 'programming', '{"en": "Java", "de": "Java", "fr": "Java", "nl": "Java", "es": "Java"}', '{jvm,java-se,jakarta-ee}'),
  ('javascript', 'programming', '{"en": "JavaScript", "de": "JavaScript", "fr": "JavaScript", "nl": "JavaScript", "es": "JavaScript"}', '{js,ecmascript,node-js,nodejs,react,vue,angular}'),
  ('typescript', 'programming', '{"en": "TypeScript", "de": "TypeScript", "fr": "TypeScript", "nl": "TypeScript", "es": "TypeScript"}', '{ts}'),
  ('python', 'programming', '{"en": "Python", "de": "Python", "fr": "Python", "nl": "Python", "es": "Python"}', '{django,pydata}'),
  ('php', 'programming', '{"en": "PHP", "de": "PHP", "fr": "PHP", "nl": "PHP", "es": "PHP"}', '{laravel,symfony,drupal,wordpress}'),
  ('dotnet', 'programming', '{"en": ".NET", "de": ".NET", "fr": ".NET", "nl": ".NET", "es": ".NET"}', '{dot-net,asp-net,csharp,c-sharp,net}'),
  ('cpp', 'programming', '{"en": "C++", "de": "C++", "fr": "C++", "nl": "C++", "es": "C++"}', '{cplusplus,c-plus-plus}'),
  ('rust', 'programming', '{"en": "Rust", "de": "Rust", "fr": "Rust", "nl": "Rust", "es": "Rust"}', '{rustlang,rust-lang}'),
  ('golang', 'programming', '{"en": "Go", "de": "Go", "fr": "Go", "nl": "Go", "es": "Go"}', '{go,go-lang}'),
  ('ruby', 'programming', '{"en": "Ruby", "de": "Ruby", "fr": "Ruby", "nl": "Ruby", "es": "Ruby"}', '{rails,ruby-on-rails}'),
  ('kotlin', 'programming', '{"en": "Kotlin", "de": "Kotlin", "fr": "Kotlin", "nl": "Kotlin", "es": "Kotlin"}', '{}'),
  ('scala', 'programming', '{"en": "Scala", "de": "Scala", "fr": "Scala", "nl": "Scala", "es": "Scala"}', '{}'),
  ('clojure', 'programming', '{"en": "Clojure", "de": "Clojure", "fr": "Clojure", "nl": "Clojure", "es": "Clojure"}', '{lisp}'),
  ('groovy', 'programming', '{"en": "Groovy", "de": "Groovy", "fr": "Groovy", "nl": "Groovy", "es": "Groovy"}', '{grails}'),
  ('elixir', 'programming', '{"en": "Elixir", "de": "Elixir", "fr": "Elixir", "nl": "Elixir", "es": "Elixir"}', '{erlang}'),
  ('haskell', 'programming', '{"en": "Haskell", "de": "Haskell", "fr": "Haskell", "nl": "Haskell", "es": "Haskell"}', '{}'),
  ('cfml', 'programming', '{"en": "CFML", "de": "CFML", "fr": "CFML", "nl": "CFML", "es": "CFML"}', '{coldfusion}'),
  ('web', 'technology', '{"en": "Web", "de": "Web", "fr": "Web", "nl": "Web", "es": "Web"}', '{web-development,frontend,front-end,html,webentwicklung}'),
  ('css', 'web', '{"en": "CSS", "de": "CSS", "fr": "CSS", "nl": "CSS", "es": "CSS"}', '{sass}'),
  ('api', 'web', '{"en": "APIs", "de": "Schnittstellen", "fr": "API", "nl": "API’s", "es": "API"}', '{apis,rest,openapi,web-services,schnittstellen,api-s}'),
  ('graphql', 'api', '{"en": "GraphQL", "de": "GraphQL", "fr": "GraphQL", "nl": "GraphQL", "es": "GraphQL"}', '{}'),
  ('mobile', 'technology', '{"en": "Mobile development", "de": "Mobile Entwicklung", "fr": "Développement mobile", "nl": "Mobiele ontwikkeling", "es": "Desarrollo móvil"}', '{mobile-apps,apps,mobile-development,mobile-entwicklung,developpement-mobile,mobiele-ontwikkeling,desarrollo-movil}'),
  ('android', 'mobile', '{"en": "Android", "de": "Android", "fr": "Android", "nl": "Android", "es": "Android"}', '{}'),
  ('ios', 'mobile', '{"en": "iOS", "de": "iOS", "fr": "iOS", "nl": "iOS", "es": "iOS"}', '{swift,iphone}'),
  ('data', 'technology', '{"en": "Data", "de": "Daten", "fr": "Données", "nl": "Data", "es": "Datos"}', '{big-data,data-science,analytics,databases,database,daten,donnees,datos}'),
  ('artificial-intelligence', 'data', '{"en": "Artificial intelligence", "de": "Künstliche Intelligenz", "fr": "Intelligence artificielle", "nl": "Kunstmatige intelligentie", "es": "Inteligencia artificial"}', '{ai,ki,ia,machine-learning,ml,deep-learning,kunstliche-intelligenz,intelligence-artificielle,kunstmatige-intelligentie,inteligencia-artificial}'),
  ('data-storage', 'data', '{"en": "Data storage", "de": "Datenspeicherung", "fr": "Stockage de données", "nl": "Gegevensopslag", "es": "Almacenamiento de datos"}', '{storage,cloud-storage,cloud-data-storage,datenspeicherung,stockage-de-donnees,gegevensopslag,almacenamiento-de-datos}'),
  ('open-data', 'data', '{"en": "Open data", "de": "Offene Daten", "fr": "Données ouvertes", "nl": "Open data", "es": "Datos abiertos"}', '{opendata,offene-daten,donnees-ouvertes,datos-abiertos}'),
  ('cloud-and-operations', 'technology', '{"en": "Cloud and operations", "de": "Cloud und Betrieb", "fr": "Cloud et exploitation", "nl": "Cloud en beheer", "es": "Nube y operaciones"}', '{operations,infrastructure,cloud-und-betrieb,cloud-et-exploitation,cloud-en-beheer,nube-y-operaciones}'),
  ('cloud', 'cloud-and-operations', '{"en": "Cloud", "de": "Cloud", "fr": "Cloud", "nl": "Cloud", "es": "Nube"}', '{cloud-computing,cloud-native,kubernetes,serverless,nube}'),
  ('devops', 'cloud-and-operations', '{"en": "DevOps", "de": "DevOps", "fr": "DevOps", "nl": "DevOps", "es": "DevOps"}', '{platform-engineering,continuous-delivery}'),
  ('sre', 'cloud-and-operations', '{"en": "Site reliability", "de": "Zuverlässigkeit von Diensten", "fr": "Fiabilité des services", "nl": "Betrouwbaarheid van diensten", "es": "Fiabilidad de servicios"}', '{site-reliability-engineering,observability,site-reliability,zuverlassigkeit-von-diensten,fiabilite-des-services,betrouwbaarheid-van-diensten,fiabilidad-de-servicios}'),
  ('networking', 'cloud-and-operations', '{"en": "Computer networks", "de": "Rechnernetze", "fr": "Réseaux informatiques", "nl": "Computernetwerken", "es": "Redes informáticas"}', '{networks,telecommunications,computer-networks,rechnernetze,reseaux-informatiques,computernetwerken,redes-informaticas}'),
  ('performance', 'cloud-and-operations', '{"en": "Software performance", "de": "Leistung von Software", "fr": "Performance logicielle", "nl": "Prestaties van software", "es": "Rendimiento del software"}', '{web-performance,webperf,software-performance,leistung-von-software,performance-logicielle,prestaties-van-software,rendimiento-del-software}'),
  ('security', 'technology', '{"en": "Security", "de": "IT-Sicherheit", "fr": "Sécurité informatique", "nl": "Beveiliging", "es": "Seguridad informática"}', '{infosec,cybersecurity,cyber-security,it-security,information-security,it-sicherheit,securite-informatique,beveiliging,seguridad-informatica}'),
  ('identity', 'security', '{"en": "Digital identity", "de": "Digitale Identität", "fr": "Identité numérique", "nl": "Digitale identiteit", "es": "Identidad digital"}', '{iam,authentication,identity-management,digital-identity,digitale-identitat,identite-numerique,digitale-identiteit,identidad-digital}'),
  ('privacy', 'security', '{"en": "Privacy", "de": "Datenschutz", "fr": "Vie privée", "nl": "Privacy", "es": "Privacidad"}', '{data-protection,gdpr,dsgvo,rgpd,datenschutz,vie-privee,privacidad}'),
  ('testing', 'technology', '{"en": "Software testing", "de": "Softwaretest", "fr": "Test logiciel", "nl": "Softwaretesten", "es": "Pruebas de software"}', '{qa,quality-assurance,test-automation,software-testing,softwaretest,test-logiciel,softwaretesten,pruebas-de-software}'),
  ('opensource', 'technology', '{"en": "Open source", "de": "Open Source", "fr": "Open source", "nl": "Open source", "es": "Código abierto"}', '{open-source,foss,floss,free-software,freie-software,logiciel-libre,software-libre,codigo-abierto}'),
  ('iot', 'technology', '{"en": "Internet of things", "de": "Internet der Dinge", "fr": "Internet des objets", "nl": "Internet der dingen", "es": "Internet de las cosas"}', '{embedded,smart-city,internet-of-things,internet-der-dinge,internet-des-objets,internet-der-dingen,internet-de-las-cosas}'),
  ('ux', 'technology', '{"en": "User experience", "de": "Nutzererlebnis", "fr": "Expérience utilisateur", "nl": "Gebruikerservaring", "es": "Experiencia de usuario"}', '{ui,usability,interaction-design,user-interface,user-experience,nutzererlebnis,experience-utilisateur,gebruikerservaring,experiencia-de-usuario}'),
  ('accessibility', 'technology', '{"en": "Accessibility", "de": "Barrierefreiheit", "fr": "Accessibilité", "nl": "Toegankelijkheid", "es": "Accesibilidad"}', '{a11y,inclusive-design,barrierefreiheit,accessibilite,toegankelijkheid,accesibilidad}'),
  ('tech-comm', 'technology', '{"en": "Technical communication", "de": "Technische Redaktion", "fr": "Communication technique", "nl": "Technische communicatie", "es": "Comunicación técnica"}', '{technical-writing,documentation,techcomm,technical-communication,technische-redaktion,communication-technique,technische-communicatie,comunicacion-tecnica}');

-- Business
insert into topic (slug, parent, labels, aliases) values
  ('business', null, '{"en": "Business", "de": "Wirtschaft", "fr": "Économie", "nl": "Zakelijk", "es": "Negocios"}', '{economy,commerce,entreprise,wirtschaft,economie,zakelijk,negocios}'),
  ('product', 'business', '{"en": "Product management", "de": "Produktmanagement", "fr": "Gestion de produit", "nl": "Productmanagement", "es": "Gestión de producto"}', '{product-design,product-owner,product-management,produktmanagement,gestion-de-produit,productmanagement,gestion-de-producto}'),
  ('leadership', 'business', '{"en": "Leadership", "de": "Führung", "fr": "Leadership", "nl": "Leiderschap", "es": "Liderazgo"}', '{management,engineering-management,agile,fuhrung,leiderschap,liderazgo}'),
  ('entrepreneurship', 'business', '{"en": "Entrepreneurship", "de": "Unternehmertum", "fr": "Entrepreneuriat", "nl": "Ondernemerschap", "es": "Emprendimiento"}', '{startup,startups,founders,unternehmertum,entrepreneuriat,ondernemerschap,emprendimiento}'),
  ('finance', 'business', '{"en": "Finance", "de": "Finanzen", "fr": "Finance", "nl": "Financiën", "es": "Finanzas"}', '{fintech,banking,investment,finanzen,financien,finanzas}'),
  ('marketing', 'business', '{"en": "Marketing", "de": "Marketing", "fr": "Marketing", "nl": "Marketing", "es": "Marketing"}', '{communications,advertising}'),
  ('careers', 'business', '{"en": "Careers", "de": "Beruf und Karriere", "fr": "Emploi et carrière", "nl": "Werk en loopbaan", "es": "Empleo y carrera"}', '{jobs,job-fair,recruiting,networking-event,beruf-und-karriere,emploi-et-carriere,werk-en-loopbaan,empleo-y-carrera}'),
  ('manufacturing', 'business', '{"en": "Manufacturing", "de": "Industrie", "fr": "Industrie", "nl": "Industrie", "es": "Industria"}', '{production,factories,industrie,industria}'),
  ('textiles', 'manufacturing', '{"en": "Textiles", "de": "Textilien", "fr": "Textile", "nl": "Textiel", "es": "Textiles"}', '{textile,clothing,fashion,garments,workwear,textilien,textiel}'),
  ('electronics', 'manufacturing', '{"en": "Electronics", "de": "Elektronik", "fr": "Électronique", "nl": "Elektronica", "es": "Electrónica"}', '{hardware,batteries,consumer-electronics,elektronik,electronique,elektronica,electronica}'),
  ('supply-chains', 'business', '{"en": "Supply chains", "de": "Lieferketten", "fr": "Chaînes d’approvisionnement", "nl": "Toeleveringsketens", "es": "Cadenas de suministro"}', '{supply-chain,due-diligence,logistics,lieferketten,chaines-d-approvisionnement,toeleveringsketens,cadenas-de-suministro}');

-- Society
insert into topic (slug, parent, labels, aliases) values
  ('society', null, '{"en": "Society", "de": "Gesellschaft", "fr": "Société", "nl": "Samenleving", "es": "Sociedad"}', '{social,community,gesellschaft,societe,samenleving,sociedad}'),
  ('procurement', 'society', '{"en": "Procurement", "de": "Beschaffung", "fr": "Achats publics", "nl": "Aanbesteding", "es": "Contratación pública"}', '{public-procurement,purchasing,oeffentliche-beschaffung,marches-publics,overheidsopdrachten,beschaffung,achats-publics,aanbesteding,contratacion-publica}'),
  ('sustainable-procurement', 'procurement', '{"en": "Sustainable procurement", "de": "Nachhaltige Beschaffung", "fr": "Achats durables", "nl": "Duurzaam inkopen", "es": "Compra sostenible"}', '{responsible-procurement,green-procurement,socially-responsible-procurement,srpp,gpp,nachhaltige-beschaffung,achats-durables,duurzaam-inkopen,compra-sostenible}'),
  ('innovation-procurement', 'procurement', '{"en": "Innovation procurement", "de": "Innovative Beschaffung", "fr": "Achats innovants", "nl": "Innovatief inkopen", "es": "Compra de innovación"}', '{pre-commercial-procurement,pcp,innovative-beschaffung,achats-innovants,innovatief-inkopen,compra-de-innovacion}'),
  ('labour-rights', 'society', '{"en": "Labour rights", "de": "Arbeitsrechte", "fr": "Droits des travailleurs", "nl": "Arbeidsrechten", "es": "Derechos laborales"}', '{labor-rights,workers-rights,labour,labor,working-conditions,trade-unions,arbeitsrechte,droits-des-travailleurs,arbeidsrechten,derechos-laborales}'),
  ('fair-trade', 'society', '{"en": "Fair trade", "de": "Fairer Handel", "fr": "Commerce équitable", "nl": "Eerlijke handel", "es": "Comercio justo"}', '{fairtrade,fairer-handel,commerce-equitable,eerlijke-handel,comercio-justo}'),
  ('human-rights', 'society', '{"en": "Human rights", "de": "Menschenrechte", "fr": "Droits humains", "nl": "Mensenrechten", "es": "Derechos humanos"}', '{civil-rights,menschenrechte,droits-humains,mensenrechten,derechos-humanos}'),
  ('local-government', 'society', '{"en": "Local government", "de": "Kommunen", "fr": "Collectivités locales", "nl": "Lokale overheid", "es": "Gobierno local"}', '{municipalities,cities,civic,kommunen,collectivites-locales,lokale-overheid,gobierno-local}'),
  ('politics', 'society', '{"en": "Politics", "de": "Politik", "fr": "Politique", "nl": "Politiek", "es": "Política"}', '{democracy,elections,policy,politik,politique,politiek,politica}'),
  ('charity', 'society', '{"en": "Charity", "de": "Wohltätigkeit", "fr": "Solidarité", "nl": "Goede doelen", "es": "Solidaridad"}', '{charity-cause,fundraising,benefit,wohltatigkeit,solidarite,goede-doelen,solidaridad}'),
  ('volunteering', 'society', '{"en": "Volunteering", "de": "Ehrenamt", "fr": "Bénévolat", "nl": "Vrijwilligerswerk", "es": "Voluntariado"}', '{volunteers,ehrenamt,benevolat,vrijwilligerswerk,voluntariado}'),
  ('neighbourhood', 'society', '{"en": "Neighbourhood", "de": "Nachbarschaft", "fr": "Vie de quartier", "nl": "Buurt", "es": "Barrio"}', '{neighborhood,public-square,public-space,nachbarschaft,vie-de-quartier,buurt,barrio}'),
  ('lgbtq', 'society', '{"en": "LGBTQ+", "de": "LGBTQ+", "fr": "LGBTQ+", "nl": "Lhbtq+", "es": "LGBTQ+"}', '{lgbtq2s,2slgbtq,lgbt,lgbtqia,pride,queer,lhbtq}'),
  ('indigenous', 'society', '{"en": "Indigenous peoples", "de": "Indigene Völker", "fr": "Peuples autochtones", "nl": "Inheemse volken", "es": "Pueblos indígenas"}', '{first-nations,indigenous-peoples,indigene-volker,peuples-autochtones,inheemse-volken,pueblos-indigenas}'),
  ('religion', 'society', '{"en": "Religion and belief", "de": "Religion und Glaube", "fr": "Religion et croyances", "nl": "Religie en geloof", "es": "Religión y creencias"}', '{faith,spirituality,religion-and-belief,religion-und-glaube,religion-et-croyances,religie-en-geloof,religion-y-creencias}');

-- Environment
insert into topic (slug, parent, labels, aliases) values
  ('environment', null, '{"en": "Environment", "de": "Umwelt", "fr": "Environnement", "nl": "Milieu", "es": "Medio ambiente"}', '{environmental,sustainability,nachhaltigkeit,developpement-durable,duurzaamheid,sostenibilidad,umwelt,environnement,milieu,medio-ambiente}'),
  ('climate', 'environment', '{"en": "Climate", "de": "Klima", "fr": "Climat", "nl": "Klimaat", "es": "Clima"}', '{climate-change,klima,climat,klimaat,clima}'),
  ('energy', 'environment', '{"en": "Energy", "de": "Energie", "fr": "Énergie", "nl": "Energie", "es": "Energía"}', '{renewable-energy,solar,energie,energia}'),
  ('nature', 'environment', '{"en": "Nature", "de": "Natur", "fr": "Nature", "nl": "Natuur", "es": "Naturaleza"}', '{biodiversity,wildlife,conservation,birds,natur,natuur,naturaleza}'),
  ('gardening', 'environment', '{"en": "Gardening", "de": "Gärtnern", "fr": "Jardinage", "nl": "Tuinieren", "es": "Jardinería"}', '{garden,gardens,gartnern,jardinage,tuinieren,jardineria}'),
  ('circular-economy', 'environment', '{"en": "Circular economy", "de": "Kreislaufwirtschaft", "fr": "Économie circulaire", "nl": "Circulaire economie", "es": "Economía circular"}', '{recycling,repair,reuse,repair-cafe,kreislaufwirtschaft,economie-circulaire,circulaire-economie,economia-circular}'),
  ('mobility', 'environment', '{"en": "Mobility", "de": "Mobilität", "fr": "Mobilité", "nl": "Mobiliteit", "es": "Movilidad"}', '{transport,public-transport,mobilitat,mobilite,mobiliteit,movilidad}');

-- Science, education, health
insert into topic (slug, parent, labels, aliases) values
  ('science', null, '{"en": "Science", "de": "Wissenschaft", "fr": "Sciences", "nl": "Wetenschap", "es": "Ciencia"}', '{research,stem,wissenschaft,sciences,wetenschap,ciencia}'),
  ('astronomy', 'science', '{"en": "Astronomy", "de": "Astronomie", "fr": "Astronomie", "nl": "Sterrenkunde", "es": "Astronomía"}', '{stargazing,astronomie,sterrenkunde,astronomia}'),
  ('physics', 'science', '{"en": "Physics", "de": "Physik", "fr": "Physique", "nl": "Natuurkunde", "es": "Física"}', '{physik,physique,natuurkunde,fisica}'),
  ('open-science', 'science', '{"en": "Open science", "de": "Offene Wissenschaft", "fr": "Science ouverte", "nl": "Open wetenschap", "es": "Ciencia abierta"}', '{open-access,citizen-science,offene-wissenschaft,science-ouverte,open-wetenschap,ciencia-abierta}'),
  ('education', null, '{"en": "Education", "de": "Bildung", "fr": "Éducation", "nl": "Onderwijs", "es": "Educación"}', '{learning,training,teaching,formation,bildung,onderwijs,educacion}'),
  ('language-learning', 'education', '{"en": "Language learning", "de": "Sprachenlernen", "fr": "Apprentissage des langues", "nl": "Talen leren", "es": "Aprendizaje de idiomas"}', '{languages,language-exchange,sprachenlernen,apprentissage-des-langues,talen-leren,aprendizaje-de-idiomas}'),
  ('libraries', 'education', '{"en": "Libraries", "de": "Bibliotheken", "fr": "Bibliothèques", "nl": "Bibliotheken", "es": "Bibliotecas"}', '{library,bibliotheken,bibliotheques,bibliotecas}'),
  ('health', null, '{"en": "Health", "de": "Gesundheit", "fr": "Santé", "nl": "Gezondheid", "es": "Salud"}', '{medicine,wellbeing,wellness,gesundheit,sante,gezondheid,salud}'),
  ('mental-health', 'health', '{"en": "Mental health", "de": "Psychische Gesundheit", "fr": "Santé mentale", "nl": "Geestelijke gezondheid", "es": "Salud mental"}', '{mindfulness,meditation,psychische-gesundheit,sante-mentale,geestelijke-gezondheid,salud-mental}');

-- Arts and culture
insert into topic (slug, parent, labels, aliases) values
  ('arts-and-culture', null, '{"en": "Arts and culture", "de": "Kunst und Kultur", "fr": "Arts et culture", "nl": "Kunst en cultuur", "es": "Arte y cultura"}', '{culture,cultural,kultur,cultuur,cultura,kunst-und-kultur,arts-et-culture,kunst-en-cultuur,arte-y-cultura}'),
  ('exhibitions', 'arts-and-culture', '{"en": "Arts and exhibitions", "de": "Kunst und Ausstellungen", "fr": "Art et expositions", "nl": "Kunst en tentoonstellingen", "es": "Arte y exposiciones"}', '{arts-exhibits,exhibition,exhibits,art,visual-arts,ausstellung,exposition,tentoonstelling,exposicion,arts-and-exhibitions,kunst-und-ausstellungen,art-et-expositions,kunst-en-tentoonstellingen,arte-y-exposiciones}'),
  ('photography', 'exhibitions', '{"en": "Photography", "de": "Fotografie", "fr": "Photographie", "nl": "Fotografie", "es": "Fotografía"}', '{photo,fotografie,photographie,fotografia}'),
  ('museum', 'arts-and-culture', '{"en": "Museums", "de": "Museen", "fr": "Musées", "nl": "Musea", "es": "Museos"}', '{museum-event,galleries,museums,museen,musees,musea,museos}'),
  ('performing-arts', 'arts-and-culture', '{"en": "Performing arts", "de": "Darstellende Kunst", "fr": "Arts de la scène", "nl": "Podiumkunsten", "es": "Artes escénicas"}', '{live-performances,live-performance,stage,darstellende-kunst,arts-de-la-scene,podiumkunsten,artes-escenicas}'),
  ('theatre', 'performing-arts', '{"en": "Theatre", "de": "Theater", "fr": "Théâtre", "nl": "Theater", "es": "Teatro"}', '{drama,puppetry,theater,teatro}'),
  ('dance', 'performing-arts', '{"en": "Dance", "de": "Tanz", "fr": "Danse", "nl": "Dans", "es": "Danza"}', '{ballet,tango,tanz,danse,dans,danza}'),
  ('comedy', 'performing-arts', '{"en": "Comedy", "de": "Kabarett und Comedy", "fr": "Humour", "nl": "Cabaret en comedy", "es": "Comedia"}', '{stand-up,standup,kabarett-und-comedy,humour,cabaret-en-comedy,comedia}'),
  ('film', 'arts-and-culture', '{"en": "Film", "de": "Film", "fr": "Cinéma", "nl": "Film", "es": "Cine"}', '{movies,films,screening,cinema,cine}'),
  ('literature', 'arts-and-culture', '{"en": "Literature", "de": "Literatur", "fr": "Littérature", "nl": "Literatuur", "es": "Literatura"}', '{literary,books,poetry,reading,writing,literatur,litterature,literatuur,literatura}'),
  ('architecture', 'arts-and-culture', '{"en": "Architecture", "de": "Architektur", "fr": "Architecture", "nl": "Architectuur", "es": "Arquitectura"}', '{urbanism,architektur,architectuur,arquitectura}'),
  ('design', 'arts-and-culture', '{"en": "Design", "de": "Design", "fr": "Design", "nl": "Design", "es": "Diseño"}', '{graphic-design,diseno}'),
  ('crafts', 'arts-and-culture', '{"en": "Crafts", "de": "Handwerk", "fr": "Artisanat", "nl": "Ambachten", "es": "Artesanía"}', '{artisan,handmade,ceramics,pottery,handwerk,artisanat,ambachten,artesania}'),
  ('history', 'arts-and-culture', '{"en": "History", "de": "Geschichte", "fr": "Histoire", "nl": "Geschiedenis", "es": "Historia"}', '{heritage,archaeology,geschichte,histoire,geschiedenis,historia}'),
  ('world-culture', 'arts-and-culture', '{"en": "World cultures", "de": "Kulturen der Welt", "fr": "Cultures du monde", "nl": "Wereldculturen", "es": "Culturas del mundo"}', '{multicultural,folklore,world-cultures,kulturen-der-welt,cultures-du-monde,wereldculturen,culturas-del-mundo}');

-- Music
insert into topic (slug, parent, labels, aliases) values
  ('music', null, '{"en": "Music", "de": "Musik", "fr": "Musique", "nl": "Muziek", "es": "Música"}', '{concert,concerts,musik,musique,muziek,musica}'),
  ('classical-music', 'music', '{"en": "Classical music", "de": "Klassische Musik", "fr": "Musique classique", "nl": "Klassieke muziek", "es": "Música clásica"}', '{classical,orchestra,opera,klassische-musik,musique-classique,klassieke-muziek,musica-clasica}'),
  ('choral-music', 'music', '{"en": "Choral music", "de": "Chormusik", "fr": "Chant choral", "nl": "Koormuziek", "es": "Música coral"}', '{choir,choirs,singing,chormusik,chant-choral,koormuziek,musica-coral}'),
  ('jazz', 'music', '{"en": "Jazz", "de": "Jazz", "fr": "Jazz", "nl": "Jazz", "es": "Jazz"}', '{blues,swing}'),
  ('popular-music', 'music', '{"en": "Rock and pop", "de": "Rock und Pop", "fr": "Rock et pop", "nl": "Rock en pop", "es": "Rock y pop"}', '{rock,pop,indie,rock-and-pop,rock-und-pop,rock-et-pop,rock-en-pop,rock-y-pop}'),
  ('traditional-music', 'music', '{"en": "Traditional music", "de": "Traditionelle Musik", "fr": "Musique traditionnelle", "nl": "Traditionele muziek", "es": "Música tradicional"}', '{folk-music,world-music,traditionelle-musik,musique-traditionnelle,traditionele-muziek,musica-tradicional}');

-- Food
insert into topic (slug, parent, labels, aliases) values
  ('food', null, '{"en": "Food and drink", "de": "Essen und Trinken", "fr": "Cuisine et boissons", "nl": "Eten en drinken", "es": "Gastronomía"}', '{food-culinary,food-and-drink,culinary,wine,beer,essen-und-trinken,cuisine-et-boissons,eten-en-drinken,gastronomia}'),
  ('cooking', 'food', '{"en": "Cooking", "de": "Kochen", "fr": "Cuisine", "nl": "Koken", "es": "Cocina"}', '{baking,kochen,cuisine,koken,cocina}'),
  ('farmers-market', 'food', '{"en": "Farmers’ markets", "de": "Bauernmärkte", "fr": "Marchés fermiers", "nl": "Boerenmarkten", "es": "Mercados agrícolas"}', '{farmers-markets,farmer-s-market,market,markets,bauernmarkte,marches-fermiers,boerenmarkten,mercados-agricolas}');

-- Family and leisure
insert into topic (slug, parent, labels, aliases) values
  ('family', null, '{"en": "Family and children", "de": "Familie und Kinder", "fr": "Famille et enfants", "nl": "Gezin en kinderen", "es": "Familia e infancia"}', '{family-children,children,kids,families,family-and-children,familie-und-kinder,famille-et-enfants,gezin-en-kinderen,familia-e-infancia}'),
  ('camp', 'family', '{"en": "Holiday camps", "de": "Ferienlager", "fr": "Colonies de vacances", "nl": "Vakantiekampen", "es": "Campamentos"}', '{camps,summer-camp,holiday-camps,ferienlager,colonies-de-vacances,vakantiekampen,campamentos}'),
  ('leisure', null, '{"en": "Leisure", "de": "Freizeit", "fr": "Loisirs", "nl": "Vrije tijd", "es": "Ocio"}', '{entertainment,hobbies,freizeit,loisirs,vrije-tijd,ocio}'),
  ('nightlife', 'leisure', '{"en": "Nightlife", "de": "Nachtleben", "fr": "Vie nocturne", "nl": "Nachtleven", "es": "Vida nocturna"}', '{clubbing,party,nachtleben,vie-nocturne,nachtleven,vida-nocturna}'),
  ('games', 'leisure', '{"en": "Games", "de": "Spiele", "fr": "Jeux", "nl": "Spellen", "es": "Juegos"}', '{board-games,video-games,gaming,chess,spiele,jeux,spellen,juegos}'),
  ('trivia', 'games', '{"en": "Quizzes", "de": "Quiz", "fr": "Quiz", "nl": "Quizzen", "es": "Trivial"}', '{quiz,pub-quiz,quizzes,quizzen,trivial}'),
  ('celebration', 'leisure', '{"en": "Celebrations", "de": "Feste und Feiern", "fr": "Fêtes", "nl": "Feesten", "es": "Celebraciones"}', '{celebrations,festival,festivals,feste-und-feiern,fetes,feesten,celebraciones}'),
  ('street-festival', 'celebration', '{"en": "Street festivals", "de": "Straßenfeste", "fr": "Fêtes de rue", "nl": "Straatfeesten", "es": "Fiestas de calle"}', '{street-fair,block-party,street-festivals,strassenfeste,fetes-de-rue,straatfeesten,fiestas-de-calle}'),
  ('parade', 'celebration', '{"en": "Parades", "de": "Umzüge", "fr": "Défilés", "nl": "Optochten", "es": "Desfiles"}', '{parades,procession,carnival,umzuge,defiles,optochten,desfiles}');

-- Sports and outdoors
insert into topic (slug, parent, labels, aliases) values
  ('sports-and-outdoors', null, '{"en": "Sports and outdoors", "de": "Sport und Natur", "fr": "Sport et plein air", "nl": "Sport en buitenleven", "es": "Deporte y aire libre"}', '{sports,sport,outdoors,fitness,sport-und-natur,sport-et-plein-air,sport-en-buitenleven,deporte-y-aire-libre}'),
  ('running', 'sports-and-outdoors', '{"en": "Running", "de": "Laufen", "fr": "Course à pied", "nl": "Hardlopen", "es": "Carrera a pie"}', '{run-walk,run,marathon,laufen,course-a-pied,hardlopen,carrera-a-pie}'),
  ('walking', 'sports-and-outdoors', '{"en": "Walking", "de": "Wandern", "fr": "Randonnée", "nl": "Wandelen", "es": "Senderismo"}', '{walk,hiking,walks,wandern,randonnee,wandelen,senderismo}'),
  ('cycling', 'sports-and-outdoors', '{"en": "Cycling", "de": "Radfahren", "fr": "Cyclisme", "nl": "Fietsen", "es": "Ciclismo"}', '{bike,bicycle,radfahren,cyclisme,fietsen,ciclismo}'),
  ('swimming', 'sports-and-outdoors', '{"en": "Swimming", "de": "Schwimmen", "fr": "Natation", "nl": "Zwemmen", "es": "Natación"}', '{water-sports,schwimmen,natation,zwemmen,natacion}');

-- Kinds of event, for sources that publish the kind as a keyword
insert into topic (slug, parent, labels, aliases) values
  ('kinds-of-event', null, '{"en": "Kinds of event", "de": "Veranstaltungsarten", "fr": "Types d’événements", "nl": "Soorten evenementen", "es": "Tipos de evento"}', '{event-type,veranstaltungsarten,types-d-evenements,soorten-evenementen,tipos-de-evento}'),
  ('talks', 'kinds-of-event', '{"en": "Talks", "de": "Vorträge", "fr": "Conférences et débats", "nl": "Lezingen", "es": "Charlas"}', '{talk,lecture,lectures,panel,vortrage,conferences-et-debats,lezingen,charlas}'),
  ('workshops', 'kinds-of-event', '{"en": "Seminars and workshops", "de": "Seminare und Workshops", "fr": "Séminaires et ateliers", "nl": "Seminars en workshops", "es": "Seminarios y talleres"}', '{seminars-workshops,workshop,seminar,seminars,atelier,taller,seminars-and-workshops,seminare-und-workshops,seminaires-et-ateliers,seminars-en-workshops,seminarios-y-talleres}'),
  ('webinars', 'kinds-of-event', '{"en": "Webinars and online events", "de": "Webinare und Online-Veranstaltungen", "fr": "Webinaires et événements en ligne", "nl": "Webinars en online evenementen", "es": "Seminarios web y actos en línea"}', '{webinar,virtual-online-event,online-event,virtual,webinars-and-online-events,webinare-und-online-veranstaltungen,webinaires-et-evenements-en-ligne,webinars-en-online-evenementen,seminarios-web-y-actos-en-linea}'),
  ('tours', 'kinds-of-event', '{"en": "Guided tours", "de": "Führungen", "fr": "Visites guidées", "nl": "Rondleidingen", "es": "Visitas guiadas"}', '{tour,guided-tour,guided-tours,fuhrungen,visites-guidees,rondleidingen,visitas-guiadas}'),
  ('fairs', 'kinds-of-event', '{"en": "Fairs and conventions", "de": "Messen", "fr": "Salons et foires", "nl": "Beurzen", "es": "Ferias y salones"}', '{consumer-show-convention,trade-fair,convention,expo,fairs-and-conventions,messen,salons-et-foires,beurzen,ferias-y-salones}'),
  ('hackathons', 'kinds-of-event', '{"en": "Hackathons", "de": "Hackathons", "fr": "Hackathons", "nl": "Hackathons", "es": "Hackatones"}', '{hackathon,hackatones}'),
  ('other', null, '{"en": "Other", "de": "Sonstiges", "fr": "Autres", "nl": "Overige", "es": "Otros"}', '{miscellaneous,misc,sonstiges,autres,overige,otros}');
