package io.kalends.load;

import java.util.Arrays;
import java.util.List;

/**
 * The languages of the made-up events. Each has the words that hold a sentence together, the words that such events use
 * most, and the syllables of which its rarer words are made.
 */
enum Language {
    EN(
            "en",
            45,
            """
            the of and to a in for is on that with as it at by from are this be an or we you will about how what your
            their our can not have more they has all who which into than but one""",
            """
            workshop conference meeting city community training research project public water market supplier school
            music festival garden museum library network buyers textile energy climate health policy culture history
            children family design science lecture discussion exhibition theatre dance film author reading concert
            neighbourhood volunteer sustainable procurement labour factory contract standard software developer data
            cloud security team practice experience example question answer morning evening weekend summer winter spring
            autumn street square station bridge river park tour guide kitchen recipe bread coffee bicycle running yoga
            football championship student teacher university college career company founder investor budget report study
            result future change village country europe region partner member council mayor citizen""",
            "ba ber bron cal ches com con dale dar den ding dor ed el en er es fer field ford gan gen ham har hol ing ish"
                    + " ker king lan lea ley lin low man mar mer mond nel ness nor ock on or pen per ram ren rid rob"
                    + " sen ship son stan ter ton tor ven ver wal wen wick win wood worth"),
    DE(
            "de",
            20,
            """
            der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie
            nach wird bei einer um am sind noch wie einem über so zum haben nur oder aber vor zur bis mehr durch""",
            """
            Werkstatt Tagung Treffen Stadt Gemeinschaft Schulung Forschung Projekt Wasser Markt Lieferant Schule Musik
            Festival Garten Museum Bibliothek Netzwerk Einkauf Textil Energie Klima Gesundheit Kultur Geschichte Kinder
            Familie Gestaltung Wissenschaft Vortrag Gespräch Ausstellung Theater Tanz Film Lesung Konzert Nachbarschaft
            Ehrenamt nachhaltig Beschaffung Arbeit Fabrik Vertrag Norm Software Entwicklung Daten Sicherheit Praxis
            Erfahrung Beispiel Frage Antwort Morgen Abend Wochenende Sommer Winter Frühling Herbst Straße Platz Bahnhof
            Brücke Fluss Park Führung Küche Rezept Brot Kaffee Fahrrad Laufen Fußball Meisterschaft Studium Lehrer
            Universität Beruf Unternehmen Gründung Haushalt Bericht Studie Ergebnis Zukunft Wandel Dorf Land Region
            Partner Mitglied Rat Bürger""",
            "ab an auf bach bau berg blick brun burg dorf ein els er feld frei furt gang gar gen hal heim her hof holz"
                    + " kel kraft lan lei lich lin mann mar mit mund nach ner ober ort rat rei ring sal schaft schein"
                    + " schlag see sel stein stell tal tra tung um ung ver vor wald wand weg werk wil zeit zug"),
    FR(
            "fr",
            15,
            """
            le la les de des du et à un une en est pour que qui dans par sur avec au aux ce cette il elle nous vous se
            pas plus ou son sa ses leur leurs mais comme être sont ont""",
            """
            atelier conférence réunion ville communauté formation recherche projet eau marché fournisseur école musique
            festival jardin musée bibliothèque réseau acheteurs textile énergie climat santé politique culture histoire
            enfants famille création science débat exposition théâtre danse film auteur lecture concert quartier bénévole
            durable achat travail usine contrat norme logiciel données sécurité équipe pratique expérience exemple
            question réponse matin soirée semaine été hiver printemps automne rue place gare pont rivière parc visite
            cuisine recette pain café vélo course football championnat étudiant professeur université métier entreprise
            budget rapport étude résultat avenir changement village pays région partenaire membre conseil maire""",
            "ba beau bel bois bon bou ca chan char che cla co cour dé di don du é el en fer fleu fon ga gne gran han in"
                    + " jar la le li lou lu ma main mer mi mon mou né nou oi on pa per pi pla pon pré ra re ri ro sa"
                    + " se sol son ta teur tion ton tour tra val ver vi voi"),
    NL(
            "nl",
            10,
            """
            de het een en van in is op te dat die voor met zijn aan er om ook als bij naar uit door over maar wordt nog
            kan meer tot deze of hun onze wij u niet wat""",
            """
            werkplaats congres bijeenkomst stad gemeenschap opleiding onderzoek project water markt leverancier school
            muziek festival tuin museum bibliotheek netwerk inkopers textiel energie klimaat gezondheid beleid cultuur
            geschiedenis kinderen gezin ontwerp wetenschap lezing gesprek tentoonstelling theater dans film schrijver
            concert buurt vrijwilliger duurzaam aanbesteding arbeid fabriek contract norm software gegevens veiligheid
            praktijk ervaring voorbeeld vraag antwoord ochtend avond weekend zomer winter lente herfst straat plein
            station brug rivier park rondleiding keuken recept brood koffie fiets hardlopen voetbal kampioenschap student
            leraar universiteit beroep bedrijf begroting verslag resultaat toekomst verandering dorp land regio partner
            lid raad burger""",
            "aan aar beek ber bloem boer bos breng broek dam den der dijk doen eer eind gang ge haar hal heid hoek hof"
                    + " huis in kamp kant ken kerk laan land leid lijk loo maat meer mond naar oost oud plaats rijk schap"
                    + " sluis stel straat tel tijd uit veld ver vliet voor waard water weg werk wijk zand zee zicht"),
    ES(
            "es",
            10,
            """
            el la los las de del y a en un una que es por para con su sus se al lo como más o pero son no sobre este
            esta entre cuando ser sin también hasta hay donde""",
            """
            taller congreso reunión ciudad comunidad formación investigación proyecto agua mercado proveedor escuela
            música festival jardín museo biblioteca red compradores textil energía clima salud política cultura historia
            niños familia diseño ciencia charla debate exposición teatro danza película autor lectura concierto barrio
            voluntario sostenible compra trabajo fábrica contrato norma programa datos seguridad equipo práctica
            experiencia ejemplo pregunta respuesta mañana tarde semana verano invierno primavera otoño calle plaza
            estación puente río parque visita cocina receta pan café bicicleta carrera fútbol campeonato estudiante
            profesor universidad oficio empresa presupuesto informe estudio resultado futuro cambio pueblo país región
            socio miembro consejo alcalde ciudadano""",
            "a ba bar be ca can car ce cha ción co cor cu da de dor du el en es fa fer flo ga gra gue har ía in ja jo la"
                    + " le li llo lu ma mar men mi mon na ne ni no o pa per pie pla po que ra re ri ro sa se sol ta te"
                    + " tor tra val ver vi zar");

    private final String tag;
    private final int share;
    private final List<String> binding;
    private final List<String> frequent;
    private final List<String> syllables;

    Language(String tag, int share, String binding, String frequent, String syllables) {
        this.tag = tag;
        this.share = share;
        this.binding = words(binding);
        this.frequent = words(frequent);
        this.syllables = words(syllables);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).distinct().toList();
    }

    /** The tag of BCP 47. */
    String tag() {
        return tag;
    }

    /** How many of a hundred events are held in it. */
    int share() {
        return share;
    }

    /** Articles, prepositions and the like, the most frequent first. */
    List<String> binding() {
        return binding;
    }

    /** The content words that come up most, the most frequent first. */
    List<String> frequent() {
        return frequent;
    }

    List<String> syllables() {
        return syllables;
    }
}
