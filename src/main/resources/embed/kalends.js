/*
 * <kalends-events>: a list of events on any page.
 *
 *   <script type="module" src="https://events.example.org/embed/kalends.js"></script>
 *   <kalends-events topic="textiles" limit="5" layout="card" filters="q topic date" more></kalends-events>
 *
 * Attributes
 *   every parameter of a search (topic, topic-all or topicall, registration-closes-before, …; see /docs)
 *   layout    list (default), compact, card, month
 *   filters   what visitors can choose: q date topic organizer language attendance country city weekday registration
 *             free status, separated by blanks
 *   more      a button that loads the next events
 *   lang      language of words and dates; else that of the page, else the visitor's
 *   tz        zone of dates; else in-person events are told in their own zone and online ones in the visitor's
 *   theme     light, dark or auto (the visitor's choice); else that of the page (its color-scheme)
 *   heading   level of the headings, 1 to 5 (default 3)
 *   keep      "no" keeps nothing; else the last list is kept in this browser, to be shown while the service is away
 *
 * Looks: --kalends-accent, --kalends-text, --kalends-quiet, --kalends-line, --kalends-surface, --kalends-radius,
 * --kalends-font and the parts root, filters, status, event, name, date, place, summary, register, calendar, more, …
 * Content with slot="empty" is shown when nothing is found.
 *
 * Events: kalends-loaded { total, from, to, keptSince }, kalends-error { status, detail }.
 *
 * It sends no cookies, follows nobody, and works under
 *   Content-Security-Policy: default-src 'none'; script-src <service>; connect-src <service>; img-src https:
 */

/** This file stands in /embed of the service. */
const SERVICE = new URL("..", import.meta.url);

/** What an attribute can hand on. The component chooses fields, include and facets by itself. */
const PARAMETERS = [
  "q", "from", "to", "when", "month", "tz", "asOf", "topic", "topicAll", "topicNot", "organizer", "language", "attendance",
  "country", "city", "near", "radius", "bbox", "weekday", "startsAfter", "startsBefore", "priceMax", "registration",
  "registrationClosesBefore", "free", "status", "sort", "limit", "page", "cursor", "lang"
];
const APPEARANCE = ["layout", "filters", "more", "theme", "heading", "keep", "service"];

const FIELDS = "id,slug,url,name,subtitle,summary,startDate,endDate,timeZone,dateOnly,eventStatus,eventAttendanceMode," +
  "inLanguage,location,organizers,topics,registration,image";

const LAYOUTS = ["list", "compact", "card", "month"];
const FACETS = [
  "topic", "organizer", "language", "attendance", "country", "city", "weekday", "registration", "free", "status"
];
const WINDOWS = ["upcoming", "today", "tomorrow", "this-week", "this-weekend", "next-week", "this-month", "next-month", "past"];

const HOUR = 3600_000;
const CLOSING_SOON = 72 * HOUR;
const PATIENCE = 10_000;
const MOST_PAGES_OF_A_MONTH = 5;

/** Days by which an event's own day may lie beside that of the visitor: zones differ by 26 hours at most. */
const BETWEEN_ZONES = 2;

/** When not even the words can be had. */
const LAST_WORDS = { error: "The events cannot be shown.", retry: "Try again" };

/* The looks stand here once, too: the page for frames reads :host as :root. */
const STYLE = `
:host {
  display: block;
  --accent: var(--kalends-accent, #8a3b12);
  --on-accent: var(--kalends-on-accent, #ffffff);
  --text: var(--kalends-text, #22262b);
  --quiet: var(--kalends-quiet, #5b626b);
  --line: var(--kalends-line, #dcd8ce);
  --surface: var(--kalends-surface, #ffffff);
  --warm: var(--kalends-warm, #7a4a00);
  --radius: var(--kalends-radius, 0.5rem);
}
@supports (color: light-dark(#000, #fff)) {
  :host {
    --accent: var(--kalends-accent, light-dark(#8a3b12, #f0a77c));
    --on-accent: var(--kalends-on-accent, light-dark(#ffffff, #1f1206));
    --text: var(--kalends-text, light-dark(#22262b, #e8e6e1));
    --quiet: var(--kalends-quiet, light-dark(#5b626b, #a5abb3));
    --line: var(--kalends-line, light-dark(#dcd8ce, #3a3f46));
    --surface: var(--kalends-surface, light-dark(#ffffff, #1d2024));
    --warm: var(--kalends-warm, light-dark(#7a4a00, #f3c877));
  }
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
:host([hidden]) { display: none; }

.kalends {
  container-type: inline-size;
  color: var(--text);
  font: var(--kalends-font, inherit);
  line-height: 1.5;
  text-align: start;
  overflow-wrap: anywhere;
}
.kalends *, .kalends *::before { box-sizing: border-box; }
.kalends h1, .kalends h2, .kalends h3, .kalends h4, .kalends h5, .kalends h6 { margin: 0; line-height: 1.3; font-weight: 600; }
.kalends p, .kalends ul { margin: 0; padding: 0; }
[dir="rtl"] [dir="auto"] { text-align: right; }
[dir="ltr"] [dir="auto"] { text-align: left; }
.kalends ul { list-style: none; }
.kalends a { color: var(--accent); text-underline-offset: 0.2em; }
.kalends :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

.filters { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin-block-end: 1rem; }
.filters label { display: grid; gap: 0.2rem; flex: 1 1 9rem; min-width: 0; max-width: 18rem; color: var(--quiet); font-size: 0.875em; }
.filters .q { flex: 2 1 14rem; max-width: none; }
.filters input, .filters select, .kalends button, .kalends .turn {
  min-height: 2.75rem; max-width: 100%; padding: 0.4rem 0.75rem; border: 1px solid var(--quiet);
  border-radius: var(--radius); background: var(--surface); color: var(--text); font: inherit; font-size: 1rem;
}
.filters input, .filters select { width: 100%; }
.kalends button { color: var(--accent); cursor: pointer; }
.kalends button:hover { border-color: var(--accent); }

.status { color: var(--quiet); font-size: 0.9em; }
.kalends > .status { margin-block-end: 0.5rem; }
.status:empty { display: none; }
.notice { margin-block-end: 1rem; padding: 0.6rem 0.9rem; border-inline-start: 3px solid var(--warm); background: var(--surface); }
.notice button { margin-block-start: 0.5rem; }
.results[aria-busy="true"] { opacity: 0.6; }
@media (prefers-reduced-motion: no-preference) {
  .results { transition: opacity 0.2s; }
  .card .event { transition: border-color 0.2s; }
}
.empty { padding-block: 1.5rem; color: var(--quiet); }

.month-name { padding-block: 1.25rem 0.35rem; font-size: 1.05em; color: var(--quiet); }
.event { position: relative; }
.name { font-size: 1.1em; }
.name a { color: var(--text); text-decoration-color: var(--line); }
.name a:hover { color: var(--accent); text-decoration-color: currentColor; }
.name.off { text-decoration: line-through; text-decoration-color: var(--quiet); }
.list .name, .card .name { margin-block-end: 0.15rem; }
.subtitle { color: var(--quiet); }
.date { color: var(--quiet); }
.place { color: var(--quiet); }
.summary { margin-block-start: 0.35rem; display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.topics { display: flex; flex-wrap: wrap; gap: 0.15rem 0.75rem; margin-block-start: 0.35rem; color: var(--quiet); font-size: 0.85em; }
.mark { margin-inline-end: 0.4em; padding: 0.05em 0.5em; border: 1px solid currentColor; border-radius: 1em; color: var(--warm); font-size: 0.8em; font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin-block-start: 0.6rem; font-size: 0.95em; }
.register {
  display: inline-flex; align-items: center; min-height: 2.5rem; padding: 0.3rem 1rem; border: 1px solid var(--accent);
  border-radius: var(--radius); background: var(--accent); font-weight: 600; text-decoration: none;
}
.kalends a.register { color: var(--on-accent); }
.kalends a.register.waitlist { background: transparent; color: var(--accent); }
.kalends a.register:hover { text-decoration: underline; }
.state { color: var(--quiet); }
.soon { color: var(--warm); font-weight: 600; }
.calendar-link { display: inline-flex; align-items: center; min-height: 2.5rem; }

.list .event { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr); gap: 0 1rem; padding-block: 1rem; border-block-start: 1px solid var(--line); }
.leaf { display: grid; align-content: start; justify-items: center; color: var(--accent); line-height: 1.2; }
.leaf b { font-size: 1.75em; font-weight: 600; font-variant-numeric: tabular-nums; }
.leaf span { font-size: 0.8em; color: var(--quiet); }
.picture { display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: cover; border-radius: var(--radius); background: var(--line); }
.list .picture { display: none; }
@container (min-width: 44rem) {
  .list .event.pictured { grid-template-columns: 3.75rem minmax(0, 1fr) 11rem; }
  .list .picture { display: block; }
}

.compact .event { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; padding-block: 0.45rem; border-block-start: 1px solid var(--line); }
.compact .date { grid-column: 1 / -1; font-size: 0.9em; }
@container (min-width: 46rem) {
  .compact .event { grid-template-columns: 20rem minmax(0, 1fr) auto; }
  .compact .date { grid-column: auto; }
}
.compact .name { display: inline; font-size: 1em; font-weight: 400; }
.compact .actions { margin: 0; font-size: 0.9em; justify-content: end; }
.compact .register, .compact .calendar-link { min-height: 1.75rem; padding-block: 0.1rem; }
.compact .register { padding-inline: 0.6rem; }

.card ul.events { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 1rem; padding-block: 0.35rem; }
.card .event { display: flex; flex-direction: column; padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); overflow: hidden; }
.card .event:hover { border-color: var(--accent); }
.card .picture { order: -1; width: calc(100% + 2rem); max-width: none; margin: -1rem -1rem 0.85rem; border-radius: 0; }
.card .date { order: -1; margin-block-end: 0.4rem; font-size: 0.9em; }
.card .actions { margin-block-start: auto; padding-block-start: 0.75rem; }

.paging { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin-block-start: 1.25rem; }
.paging a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.month-bar { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; justify-content: space-between; margin-block-end: 0.75rem; }
.month-bar .title { flex: 1 1 auto; font-size: 1.2em; text-align: center; }
.turn { display: inline-flex; align-items: center; text-decoration: none; }
.kalends .turn { color: var(--accent); }
.days { width: 100%; border-collapse: collapse; table-layout: fixed; }
.days th { padding: 0.35rem; color: var(--quiet); font-weight: 600; font-size: 0.85em; text-align: start; }
.days td { height: 5.5rem; padding: 0.35rem; border: 1px solid var(--line); vertical-align: top; }
.days td.outside { border-color: transparent; }
.days .day { color: var(--quiet); font-size: 0.85em; font-variant-numeric: tabular-nums; }
.days .day .long, .days .until { display: none; }
.days td.today .day { color: var(--accent); font-weight: 700; }
.days li { margin-block-start: 0.3rem; font-size: 0.85em; line-height: 1.3; }
.days li .name { font-size: 1em; font-weight: 400; }
.days li time { color: var(--quiet); font-variant-numeric: tabular-nums; }
@container (max-width: 42rem) {
  .days, .days tbody, .days tr, .days td { display: block; height: auto; }
  .days thead, .days td.bare, .days tr:not(:has(td:not(.bare))) { display: none; }
  .days td, .days td.outside { padding: 0.6rem 0; border: 0; border-block-start: 1px solid var(--line); }
  .days .day .long, .days .until { display: inline; }
  .days .day .short, .days .later { display: none; }
  .days li { font-size: 1em; }
}
`;

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];

/* ---- texts -------------------------------------------------------------------------------------------------------- */

/** A text of somebody else, without control characters and without marks that override the direction of writing. */
const clean = (text) => String(text ?? "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, " ");

/** An address that may become a link; null for anything but http and https. */
function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

/** An element; texts become text nodes and never markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((it) => it !== null && it !== undefined && it !== false && it !== ""));
  return made;
}

/** The first of these languages that this browser knows. */
function language(...wanted) {
  for (const tag of wanted.filter(Boolean)) {
    try {
      const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag.trim());
      if (known) {
        return known;
      }
    } catch {
      // not a tag: the next one
    }
  }
  return "en";
}

/* ---- dates -------------------------------------------------------------------------------------------------------- */

/** English without a country is international. */
const locale = (tag) => (tag === "en" ? "en-GB" : tag);

function formatter(tag, options) {
  try {
    return new Intl.DateTimeFormat(locale(tag), options);
  } catch {
    return new Intl.DateTimeFormat(locale(tag), { ...options, timeZone: "UTC" }); // a zone that this browser does not know
  }
}

/**
 * When an event takes place. Whole days are the same from everywhere: they are told in UTC and never shift. What happens at
 * some instant before, as the end of registration does, is told where the event takes place.
 */
class When {
  constructor(event, zone) {
    this.whole = event.dateOnly;
    this.start = new Date(this.whole ? event.startDate + "T00:00Z" : event.startDate);
    this.end = event.endDate ? new Date(this.whole ? event.endDate + "T00:00Z" : event.endDate) : null;
    this.zone = this.whole ? "UTC" : zone;
    this.place = zone;
  }

  format(tag, options) {
    return formatter(tag, { ...options, timeZone: this.zone }).format(this.start);
  }

  text(tag) {
    const day = { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone: this.zone };
    const whole = formatter(tag, this.whole ? day : { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" });
    return this.end && this.end > this.start ? whole.formatRange(this.start, this.end) : whole.format(this.start);
  }

  /** Its first and its last day, as 2020-03-16. */
  days() {
    const name = formatter("en-CA", { timeZone: this.zone, year: "numeric", month: "2-digit", day: "2-digit" });
    const last = this.end && this.end > this.start ? new Date(this.end - (this.whole ? 0 : 1)) : this.start;
    return [name.format(this.start), name.format(last)];
  }

  isIn(month) {
    const [first, last] = this.days();
    return first <= month + "-31" && last >= month + "-01";
  }

  over(now) {
    const end = this.end ?? this.start;
    return now > end.getTime() + (this.whole ? 24 * HOUR : 0);
  }
}

/** A day of the month that lies so many months behind another, as 2020-03-16; its days are counted on beyond both ends. */
function dayFrom(month, months, day) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, day)).toISOString().slice(0, 10);
}

function firstDayOfWeek(tag) {
  if (tag === "en") {
    return 1;
  }
  const known = new Intl.Locale(tag);
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

const visitorsZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/* ---- the last good list --------------------------------------------------------------------------------------------
 * Kept in localStorage under the address that was asked: only what the page's author asked for, never what a visitor
 * chose; ten lists at most. */

const KEPT = "kalends:";
const MOST_KEPT = 10;

function keep(address, answer, words) {
  try {
    localStorage.setItem(KEPT + address, JSON.stringify({ at: Date.now(), answer, words }));
    const kept = Object.keys(localStorage).filter((it) => it.startsWith(KEPT));
    if (kept.length > MOST_KEPT) {
      const age = (it) => JSON.parse(localStorage.getItem(it)).at;
      kept.sort((one, other) => age(one) - age(other));
      kept.slice(0, kept.length - MOST_KEPT).forEach((it) => localStorage.removeItem(it));
    }
  } catch {
    // full, or forbidden: then nothing is kept
  }
}

function recall(address) {
  try {
    return JSON.parse(localStorage.getItem(KEPT + address));
  } catch {
    return null;
  }
}

/* ---- asking the service -------------------------------------------------------------------------------------------- */

/** What the service says against a request, or that it is away. */
class Refusal extends Error {
  constructor(status, detail, parameters = []) {
    super(detail);
    this.status = status;
    this.parameters = parameters;
  }

  /** The service failed, as opposed to the request. */
  get away() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

async function ask(address, signal) {
  let response;
  try {
    response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "omit", signal });
    if (response.ok) {
      return await response.json();
    }
  } catch (failure) {
    throw new Refusal(0, String(failure));
  }
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem.detail ?? response.statusText, (problem.errors ?? []).map((it) => it.parameter));
}

/** What this component says, in the language that the service thinks nearest; asked for once on a page. */
const vocabularies = new Map();
function vocabulary(address) {
  if (!vocabularies.has(address)) {
    vocabularies.set(address, ask(address).catch((refusal) => {
      vocabularies.delete(address);
      throw refusal;
    }));
  }
  return vocabularies.get(address);
}

/* ---- the element --------------------------------------------------------------------------------------------------- */

const kebab = (name) => name.replace(/[A-Z]/g, (it) => "-" + it.toLowerCase());
const PARAMETER_OF = new Map(PARAMETERS.flatMap((it) => [[it.toLowerCase(), it], [kebab(it), it]]));

class KalendsEvents extends HTMLElement {
  static observedAttributes = [...PARAMETER_OF.keys(), ...APPEARANCE];

  #root = element("div", { class: "kalends", part: "root" });
  #form = element("form", { class: "filters", part: "filters", role: "search" });
  #status = element("p", { class: "status", part: "status", role: "status" });
  #notice = element("div", { part: "notice" });
  #results = element("div", { class: "results", part: "results" });
  #paging = element("div", { class: "paging", part: "paging" });
  #button = element("button", { type: "button", part: "more" });

  #choices = new Map();
  #month = null;
  #answer = null;
  #words = LAST_WORDS;
  #keptSince = null;
  #loaded = null;
  #implicit = new Set(["tz", "lang"]);
  #abort = null;
  #scheduled = false;
  #timers = [];

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    this.#form.addEventListener("submit", (submitted) => {
      submitted.preventDefault();
      this.#choose();
    });
    this.#form.addEventListener("change", () => this.#choose());
    this.#form.addEventListener("input", (typed) => typed.target.name === "q" && this.#later("typing", 400, () => this.#choose()));
    this.#button.addEventListener("click", () => this.#loadMore());
    this.#root.append(this.#form, this.#status, this.#notice, this.#results, this.#paging);
    shadow.append(this.#root);
  }

  connectedCallback() {
    this.#schedule();
  }

  disconnectedCallback() {
    this.#abort?.abort();
    Object.values(this.#timers).forEach(clearTimeout);
    this.#loaded = null;
  }

  attributeChangedCallback(name) {
    if (name === "month" || name === "layout") {
      this.#month = null;
    }
    this.#schedule();
  }

  /** Loads again, as after a change of an attribute. */
  reload() {
    this.#loaded = null;
    this.#schedule();
  }

  #schedule() {
    if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        if (this.isConnected) {
          this.#refresh();
        }
      });
    }
  }

  #later(what, milliseconds, action) {
    clearTimeout(this.#timers[what]);
    this.#timers[what] = setTimeout(action, Math.min(milliseconds, 2 ** 31 - 1));
  }

  /* -- what is asked for -- */

  get #layout() {
    const layout = this.getAttribute("layout") ?? "list";
    return LAYOUTS.includes(layout) ? layout : "list";
  }

  get #language() {
    const around = this.closest("[lang]") ?? this.getRootNode().host?.closest("[lang]");
    return language(this.getAttribute("lang"), around?.lang, ...navigator.languages);
  }

  #say(word, values = {}) {
    return (this.#words[word] ?? word).replace(/\{(\w+)}/g, (ignored, name) => values[name] ?? "");
  }

  #asked() {
    const asked = new URLSearchParams();
    for (const attribute of this.attributes) {
      const parameter = PARAMETER_OF.get(attribute.name);
      if (parameter && parameter !== "lang" && attribute.value.trim() !== "") {
        asked.set(parameter, attribute.value.trim());
      }
    }
    return asked;
  }

  #filters() {
    return (this.getAttribute("filters") ?? "")
      .split(/[\s,]+/)
      .filter((it) => it === "q" || (it === "date" && this.#layout !== "month") || FACETS.includes(it));
  }

  /** The address of the first page; by itself, what the author asked for, without what the visitor chose. */
  #address(choices = this.#choices) {
    const asked = this.#asked();
    for (const [name, value] of choices) {
      if (name === "date") {
        ["from", "to", "month"].forEach((it) => asked.delete(it));
        asked.set("when", value);
      } else if (name === "topic" && asked.has("topic")) {
        // within what the author asked for
        if (asked.has("topicAll") || asked.get("topic").includes(",")) {
          asked.set("topicAll", [asked.get("topicAll"), value].filter(Boolean).join(","));
        } else {
          asked.set("topicAll", asked.get("topic"));
          asked.set("topic", value);
        }
      } else if (name === "q" && asked.has("q")) {
        asked.set("q", asked.get("q") + " " + value);
      } else {
        asked.set(name, value);
      }
    }
    if (choices.size > 0) {
      asked.delete("page");
      asked.delete("cursor");
    }
    if (!asked.has("tz") && this.#implicit.has("tz")) {
      asked.set("tz", visitorsZone());
    }
    if (this.#layout === "month") {
      ["when", "from", "to", "page", "cursor"].forEach((it) => asked.delete(it));
      this.#month ??= asked.get("month") ?? this.#today(asked).slice(0, 7);
      asked.set("month", this.#month);
      asked.set("limit", "100");
    }
    this.#nameLanguage(asked);
    asked.set("fields", FIELDS);
    asked.set("include", "registration");
    const facets = this.#filters().filter((it) => FACETS.includes(it));
    if (facets.length > 0) {
      asked.set("facets", facets.join(","));
    }
    asked.sort();
    return this.#endpoint(asked);
  }

  #nameLanguage(asked) {
    if (this.#implicit.has("lang") || this.hasAttribute("lang")) {
      asked.set("lang", this.#language);
    }
    return asked;
  }

  #at(path) {
    return new URL(path, webAddress(this.getAttribute("service")) ?? SERVICE).href;
  }

  #endpoint(query) {
    return this.#at("v1/events?" + query);
  }

  #clock() {
    const asOf = Date.parse(this.getAttribute("as-of") ?? this.getAttribute("asof") ?? "");
    return Number.isNaN(asOf) ? Date.now() : asOf;
  }

  #today(asked) {
    const options = { timeZone: asked.get("tz") ?? undefined, year: "numeric", month: "2-digit", day: "2-digit" };
    return formatter("en-CA", options).format(this.#clock());
  }

  /* -- loading -- */

  #refresh() {
    this.#root.dir = RIGHT_TO_LEFT.includes(this.#language.split("-")[0]) ? "rtl" : "ltr";
    this.#root.lang = this.#language;
    const address = this.#address();
    if (address === this.#loaded) {
      this.#render();
    } else {
      this.#load(address);
    }
  }

  async #load(address) {
    this.#loaded = address;
    const words = vocabulary(this.#at("embed/words?" + this.#nameLanguage(new URLSearchParams())));
    const answer = await this.#fetch(address, async (signal) => {
      const asking = this.#layout === "month" ? this.#askMonth(address, signal) : ask(address, signal);
      const [found, said] = await Promise.all([asking, words]);
      this.#words = said;
      return found;
    });
    if (answer) {
      this.#answer = answer;
      this.#keptSince = null;
      if (address === this.#address(new Map()) && this.getAttribute("keep") !== "no" && !answer.lacking) {
        keep(address, answer, this.#words);
      }
      this.#render();
      this.#tell();
    }
  }

  /** A month with what is in it where it takes place, which the clock of the visitor may tell to lie beside it. */
  async #askMonth(address, signal) {
    const month = this.#month;
    const [found, before, after] = await Promise.all([
      this.#askPages(address, signal),
      this.#askBeside(address, 0, [1 - BETWEEN_ZONES, 0], signal),
      this.#askBeside(address, 1, [1, BETWEEN_ZONES], signal)
    ]);
    // other words were searched for where these find nothing
    const same = [before, found, after].filter((it) => !it.didYouMean || found.didYouMean);
    const all = new Map(same.flatMap((it) => it.items).map((it) => [it.id, it]));
    const items = [...all.values()].filter((it) => this.#when(it).isIn(month));
    return {
      ...found,
      items,
      from: Math.min(1, items.length),
      to: items.length,
      total: found.total + items.length - found.items.length,
      next: found.next ?? before.next ?? after.next,
      lacking: before.lacking || after.lacking
    };
  }

  async #askPages(address, signal) {
    const found = await ask(address, signal);
    for (let pages = 1; found.next && pages < MOST_PAGES_OF_A_MONTH; pages++) {
      const further = await ask(this.#following(found.next), signal);
      found.items.push(...further.items);
      found.next = further.next;
    }
    return found;
  }

  /** What may be in a month by its own clock and is not by that of the visitor; without it, the month is shown as lacking. */
  async #askBeside(address, months, days, signal) {
    try {
      const asked = new URL(address).searchParams;
      const [from, to] = days.map((it) => dayFrom(asked.get("month"), months, it));
      ["month", "facets"].forEach((it) => asked.delete(it));
      asked.set("from", from);
      asked.set("to", to);
      return await this.#askPages(this.#endpoint(asked), signal);
    } catch (failure) {
      return { items: [], lacking: failure.status !== 400 }; // there is nothing at the ends of the calendar
    }
  }

  async #loadMore() {
    const before = this.#answer.items.length;
    const further = await this.#fetch(this.#loaded, (signal) => ask(this.#following(this.#answer.next), signal), () => this.#warn("error"));
    if (further) {
      this.#answer.items.push(...further.items);
      Object.assign(this.#answer, { to: further.to, next: further.next });
      this.#render();
      if (!further.next) {
        // The button is gone: the keyboard goes on at the first of the new events.
        this.#results.querySelectorAll(".event .name a")[before]?.focus();
      }
      this.#tell();
    }
  }

  /** The service gives absolute addresses; only their parameters are followed. */
  #following(next) {
    return this.#endpoint(new URL(next, SERVICE).searchParams);
  }

  async #fetch(address, action, onFailure = (refusal) => this.#fail(address, refusal)) {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const patience = setTimeout(() => abort.abort("timeout"), PATIENCE);
    this.#results.setAttribute("aria-busy", "true");
    if (!this.#answer) {
      this.#status.textContent = this.#words.loading ?? "…";
    }
    try {
      const found = await action(abort.signal);
      return abort === this.#abort && this.isConnected ? found : null;
    } catch (failure) {
      if (abort === this.#abort && this.isConnected) {
        onFailure(failure);
      }
      return null;
    } finally {
      clearTimeout(patience);
      if (abort === this.#abort) {
        this.#results.removeAttribute("aria-busy");
      }
    }
  }

  #fail(address, refusal) {
    // Zone and language were not the author's words: the service need not know every visitor's.
    const unasked = (refusal.parameters ?? []).filter((it) => this.#implicit.has(it) && !this.hasAttribute(it));
    if (refusal.status === 400 && unasked.length > 0) {
      unasked.forEach((it) => this.#implicit.delete(it));
      this.reload();
      return;
    }
    const kept = refusal.away ? recall(address) : null;
    this.#loaded = null;
    if (kept) {
      this.#answer = kept.answer;
      this.#words = kept.words;
      this.#keptSince = kept.at;
      this.#render();
      this.#tell();
    } else {
      this.#status.textContent = "";
      this.#results.replaceChildren();
      this.#paging.replaceChildren();
      this.#answer = null;
      const detail = refusal.away === false && element("p", { class: "status", dir: "auto" }, clean(refusal.message));
      this.#warn("error", {}, detail);
    }
    const detail = { status: refusal.status ?? 0, detail: refusal.message };
    console.warn("kalends-events:", detail.detail);
    this.dispatchEvent(new CustomEvent("kalends-error", { detail, bubbles: true, composed: true }));
  }

  /** A notice with a button to try again. */
  #warn(word, values, ...further) {
    const asked = further.some(Boolean); // what was asked wrongly fails again
    const again = !asked && element("button", { type: "button", part: "retry" }, this.#say("retry"));
    again && again.addEventListener("click", () => this.reload());
    this.#notice.replaceChildren(
      element("div", { class: "notice", role: "alert" }, element("p", {}, this.#say(word, values)), ...further, again)
    );
  }

  #tell() {
    const { total, from, to } = this.#answer;
    const detail = { total, from, to, keptSince: this.#keptSince && new Date(this.#keptSince).toISOString() };
    this.dispatchEvent(new CustomEvent("kalends-loaded", { detail, bubbles: true, composed: true }));
  }

  /* -- filters -- */

  #choose() {
    clearTimeout(this.#timers.typing);
    this.#choices.clear();
    for (const [name, value] of new FormData(this.#form)) {
      if (value.trim() !== "") {
        this.#choices.set(name, value.trim());
      }
    }
    this.#schedule();
  }

  #renderForm() {
    const filters = this.#filters();
    const built = [filters, this.#language, this.#asked()].join();
    this.#form.hidden = filters.length === 0;
    if (this.#form.dataset.built === built) {
      return;
    }
    this.#form.dataset.built = built;
    this.#form.setAttribute("aria-label", this.#say("events"));
    const fields = filters.map((it) => {
      const field =
        it === "q"
          ? element("input", { type: "search", name: "q", maxlength: 200, part: "input", autocomplete: "off", enterkeyhint: "search" })
          : element("select", { name: it, part: "select" });
      if (it === "date") {
        const bounded = ["when", "from", "to", "month"].some((window) => this.#asked().has(window));
        field.append(option("", bounded ? "–" : this.#say("upcoming")));
        field.append(...WINDOWS.slice(bounded ? 0 : 1).map((window) => option(window, this.#say(window))));
      } else if (it !== "q") {
        field.append(option("", this.#say("all")));
      }
      field.value = this.#choices.get(it) ?? "";
      return element("label", { class: it, part: "filter" }, this.#say(it), field);
    });
    this.#form.replaceChildren(...fields);
  }

  /** The values that the answer counted; an author's own filter bounds the choice. */
  #fillForm() {
    for (const select of this.#form.querySelectorAll("select")) {
      const values = this.#answer.facets?.[select.name];
      if (values) {
        const chosen = this.#choices.get(select.name) ?? "";
        const asked = select.name === "topic" ? null : this.#asked().get(select.name);
        const allowed = asked?.split(",").map((it) => it.trim().toLowerCase());
        const offered = values
          .filter((it) => !allowed || allowed.includes(it.value.toLowerCase()))
          .map((it) => option(it.value, `${clean(it.label)} (${it.count})`));
        if (chosen && !offered.some((it) => it.value === chosen)) {
          offered.push(option(chosen, chosen));
        }
        select.replaceChildren(select.options[0], ...offered);
        select.value = chosen;
      }
    }
  }

  /* -- showing -- */

  #render() {
    if (!this.#answer) {
      return;
    }
    this.#renderForm();
    const { items, from, to, total, totalRelation, next, didYouMean } = this.#answer;
    const layout = this.#layout;
    this.#results.className = "results " + layout;
    if (this.#keptSince) {
      const at = formatter(this.#language, { dateStyle: "long", timeStyle: "short" }).format(this.#keptSince);
      this.#warn("away", { date: at });
    } else if (this.#answer.lacking) {
      this.#warn("incomplete", { count: items.length });
    } else {
      this.#notice.replaceChildren();
    }
    this.#fillForm();

    const number = new Intl.NumberFormat(this.#language);
    const all = number.format(total) + (totalRelation === "gte" ? "+" : "");
    const range = items.length > 0 ? this.#say("range", { from: number.format(from), to: number.format(to), total: all }) : "";
    const guess = didYouMean ? this.#say("didYouMean", { words: clean(didYouMean) }) : "";
    this.#status.textContent = items.length > 0 ? [range, guess].filter(Boolean).join(" · ") : "";
    this.#status.classList.toggle("hidden", !this.hasAttribute("more") && this.#filters().length === 0 && !guess);

    if (layout === "month") {
      this.#results.replaceChildren(...this.#renderMonth(items, next));
    } else if (items.length === 0) {
      this.#results.replaceChildren(
        element("div", { class: "empty", part: "empty", role: "status" },
          element("slot", { name: "empty" }, this.#say("empty")), guess && " " + guess)
      );
    } else {
      this.#results.replaceChildren(...this.#renderGroups(items, layout));
    }

    this.#button.textContent = this.#say("more");
    if (!this.hasAttribute("more") || !next || layout === "month" || this.#keptSince) {
      this.#paging.replaceChildren();
    } else if (!this.#button.isConnected) {
      this.#paging.replaceChildren(this.#button);
    }
    this.#expire(items);
  }

  /** Time alone changes whether one can register: the list is asked for again when it does. */
  #expire(items) {
    clearTimeout(this.#timers.expiry);
    const instants = items.map((it) => Date.parse(it.registration?.stateValidUntil ?? "")).filter((it) => it > Date.now());
    if (instants.length > 0 && !this.#keptSince && !this.hasAttribute("as-of") && !this.hasAttribute("asof")) {
      const soonest = Math.min(...instants) - Date.now() + 1000;
      if (soonest < 24 * HOUR) {
        this.#later("expiry", soonest, () => this.reload());
      }
    }
  }

  #when(event) {
    const here = this.getAttribute("tz")?.trim() || null;
    return new When(event, here ?? (event.eventAttendanceMode === "offline" ? event.timeZone : visitorsZone()));
  }

  #heading(deeper, attributes, ...children) {
    const level = Math.min(Math.max(Number.parseInt(this.getAttribute("heading") ?? "3", 10) || 3, 1), 5);
    return element("h" + (level + deeper), attributes, ...children);
  }

  #renderGroups(items, layout) {
    const sort = this.#asked().get("sort") ?? (this.#choices.has("q") || this.#asked().has("q") ? "relevance" : "start");
    const grouped = layout !== "compact" && (sort === "start" || sort === "-start");
    const parts = [];
    let list = null;
    let last = null;
    for (const event of items) {
      const when = this.#when(event);
      const month = grouped ? when.format(this.#language, { month: "long", year: "numeric" }) : "";
      if (month !== last) {
        list = element("ul", { class: "events", part: "events", "aria-label": month || this.#say("events") });
        parts.push(...(month ? [this.#heading(0, { class: "month-name", part: "month" }, month)] : []), list);
        last = month;
      }
      list.append(this.#renderEvent(event, when, layout, grouped ? 1 : 0));
    }
    return parts;
  }

  #renderEvent(event, when, layout, deeper) {
    const tag = this.#language;
    const date = element("p", { class: "date", part: "date" }, element("time", { datetime: event.startDate }, when.text(tag)));
    const off = event.eventStatus === "cancelled" || event.eventStatus === "postponed";
    const moved = ["postponed", "rescheduled", "movedOnline"].includes(event.eventStatus);
    const link = element("a", { href: this.#page(event), part: "link", dir: "auto", lang: event.inLanguage }, clean(event.name));
    const name = this.#heading(deeper, { class: off ? "name off" : "name", part: "name" }, link);
    const mark = moved && element("span", { class: "mark", part: "mark" }, this.#say(event.eventStatus));
    if (layout === "compact") {
      return element("li", { class: "event", part: "event" }, date, element("div", { class: "title" }, mark, name), this.#renderActions(event, when, false));
    }
    const picture = webAddress(event.image) && element("img", {
      class: "picture", part: "image", src: webAddress(event.image), alt: "", loading: "lazy", decoding: "async", referrerpolicy: "no-referrer"
    });
    picture && picture.addEventListener("error", () => picture.remove());
    const text = (value, kind) => value && element("p", { class: kind, part: kind, dir: "auto", lang: event.inLanguage }, clean(value));
    const place = element("p", { class: "place", part: "place" }, this.#place(event));
    const about = [
      element("div", {}, mark, name), text(event.subtitle, "subtitle"), date, place.hasChildNodes() && place, text(event.summary, "summary")
    ];
    const actions = this.#renderActions(event, when, true);
    if (layout === "card") {
      return element("li", { class: "event", part: "event" }, date, ...about.filter((it) => it !== date), picture, actions);
    }
    const leaf = element("div", { class: "leaf", "aria-hidden": "true" },
      element("b", {}, when.format(tag, { day: "numeric" })), element("span", {}, when.format(tag, { weekday: "short" })));
    return element("li", { class: picture ? "event pictured" : "event", part: "event" }, leaf, element("div", {}, about, actions), picture);
  }

  /** The event's own page, else its page at the service. */
  #page(event) {
    return webAddress(event.url) ?? this.#at("events/" + encodeURIComponent(event.slug));
  }

  #place(event) {
    const { name, city, country } = event.location ?? {};
    const texts = [name, city, country].filter(Boolean).map((it) => element("bdi", {}, clean(it)));
    if (event.eventAttendanceMode !== "offline") {
      texts.push(this.#say(event.eventAttendanceMode));
    }
    return texts.flatMap((it, at) => (at > 0 ? [", ", it] : [it]));
  }

  #renderActions(event, when, calendar) {
    const { state, url, closesAt, opensAt, stateValidUntil } = event.registration ?? {};
    const now = this.#clock();
    const shown = [];
    const minute = { day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone: when.place };
    const told = formatter(this.#language, when.whole ? { ...minute, timeZoneName: "short" } : minute);
    const date = (instant) => told.format(new Date(instant));
    const href = webAddress(url);
    // What was kept may have expired: then nothing is promised.
    const known = !stateValidUntil || Date.parse(stateValidUntil) > now;
    const about = element("span", { class: "hidden" }, ": ", clean(event.name));
    if (!known) {
      // nothing
    } else if (state === "open" && href) {
      const soon = closesAt && Date.parse(closesAt) - now < CLOSING_SOON;
      shown.push(element("a", { class: "register", part: "register register-open", href, rel: "noopener" }, this.#say("register"), about));
      if (soon) {
        const until = calendar && " · " + this.#say("closes", { date: date(closesAt) });
        shown.push(element("span", { class: "soon", part: "soon" }, this.#say("soon"), until));
      } else if (closesAt && calendar) {
        shown.push(element("span", { class: "state", part: "state" }, this.#say("closes", { date: date(closesAt) })));
      }
    } else if (state === "waitlist" && href) {
      shown.push(element("a", { class: "register waitlist", part: "register register-waitlist", href, rel: "noopener" }, this.#say("waitlist"), about));
    } else if (state === "notYetOpen" && opensAt) {
      shown.push(element("span", { class: "state", part: "state" }, this.#say("opens", { date: date(opensAt) })));
    } else if (["notYetOpen", "waitlist", "full", "closed", "ended", "cancelled", "notRequired"].includes(state)) {
      shown.push(element("span", { class: "state", part: "state state-" + state }, this.#say(state)));
    }
    if (calendar && event.eventStatus !== "cancelled" && !when.over(now)) {
      const ics = this.#at("v1/events/" + encodeURIComponent(event.id) + ".ics");
      shown.push(element("a", { class: "calendar-link", part: "calendar", href: ics }, this.#say("calendar"), about.cloneNode(true)));
    }
    return shown.length > 0 && element("div", { class: "actions", part: "actions" }, shown);
  }

  /* -- the month -- */

  #renderMonth(items, next) {
    const tag = this.#language;
    const first = new Date(this.#month + "-01T00:00Z");
    const title = formatter(tag, { month: "long", year: "numeric", timeZone: "UTC" }).format(first);
    const turn = (word, months) => {
      const button = element("button", { type: "button", part: "turn", "data-turn": String(months), "aria-label": this.#say(word) },
        element("span", { "aria-hidden": "true" }, (months < 0) === (this.#root.dir === "ltr") ? "←" : "→"));
      button.addEventListener("click", () => this.#turn(months));
      return button;
    };
    const bar = element("div", { class: "month-bar", part: "month-bar" },
      turn("previousMonth", -1), this.#heading(0, { class: "title", part: "month", "aria-live": "polite" }, title), turn("nextMonth", 1));

    const all = items.map((event) => {
      const when = this.#when(event);
      const [firstDay, lastDay] = when.days();
      return { event, when, firstDay, lastDay };
    });
    const start = firstDayOfWeek(tag);
    const day = new Date(first);
    day.setUTCDate(1 - ((first.getUTCDay() - start + 7) % 7));
    const names = formatter(tag, { weekday: "short", timeZone: "UTC" });
    const long = formatter(tag, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    const number = formatter(tag, { day: "numeric", timeZone: "UTC" });
    const today = this.#today(this.#asked());
    const head = element("tr", { role: "row" });
    const body = element("tbody", { role: "rowgroup" });
    for (let at = 0; at < 7; at++) {
      head.append(element("th", { scope: "col", role: "columnheader" }, names.format(Date.UTC(2024, 0, start + at))));
    }
    do {
      const week = element("tr", { role: "row" });
      for (let at = 0; at < 7; at++, day.setUTCDate(day.getUTCDate() + 1)) {
        const date = day.toISOString().slice(0, 10);
        const inside = date.startsWith(this.#month);
        const events = all
          .filter((it) => inside && it.firstDay <= date && it.lastDay >= date)
          .map((it) => ({ ...it, first: it.firstDay === date, shown: it.firstDay === date || date.endsWith("-01") }));
        const kind = [inside ? "" : "outside", events.some((it) => it.shown) ? "" : "bare", date === today ? "today" : ""];
        week.append(element("td", { class: kind.join(" ").trim(), role: "cell", part: "day", "aria-current": date === today && inside && "date" },
          inside && element("time", { class: "day", datetime: date },
            element("span", { class: "short" }, number.format(day)), element("span", { class: "long" }, long.format(day))),
          events.length > 0 && element("ul", {}, events.map((it) => this.#renderEntry(it)))));
      }
      body.append(week);
    } while (day.toISOString().startsWith(this.#month));
    const table = element("table", { class: "days", part: "days", role: "table", "aria-label": title },
      element("thead", { role: "rowgroup" }, head), body);
    return [
      bar, table,
      items.length === 0 && element("p", { class: "empty", part: "empty" }, this.#say("empty")),
      next && element("p", { class: "status" }, this.#say("incomplete", { count: items.length }))
    ].filter(Boolean);
  }

  /** An event on a day: whether it starts on it, and whether a narrow calendar, which is a list of days, tells it here. */
  #renderEntry({ event, when, firstDay, lastDay, first, shown }) {
    const off = event.eventStatus === "cancelled";
    const time = !when.whole && first && when.format(this.#language, { hour: "numeric", minute: "2-digit" });
    return element("li", { class: shown ? "event" : "event later", part: "event" },
      time && element("time", { datetime: event.startDate }, time), time && " ",
      element("span", { class: off ? "name off" : "name", part: "name" },
        element("a", { href: this.#page(event), part: "link", dir: "auto", lang: event.inLanguage }, clean(event.name))),
      off && element("span", { class: "state" }, " ", this.#say("cancelled")),
      firstDay < lastDay && element("span", { class: "until date" }, " ", when.text(this.#language)));
  }

  async #turn(months) {
    this.#month = dayFrom(this.#month, months, 1).slice(0, 7);
    await this.#load(this.#address());
    this.#results.querySelector(`[data-turn="${months}"]`)?.focus();
  }
}

function option(value, label) {
  const made = element("option", { value });
  made.textContent = label;
  return made;
}

if (!customElements.get("kalends-events")) {
  customElements.define("kalends-events", KalendsEvents);
}
