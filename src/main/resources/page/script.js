/* What the pages can do better with script; all of them are complete without. */

/** Copies a line, and says so. */
async function copy(button) {
  const line = document.getElementById(button.dataset.copies);
  line.select();
  try {
    await navigator.clipboard.writeText(line.value);
  } catch {
    document.execCommand("copy"); // where the clipboard is kept from scripts, the selection still is
  }
  const said = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = said), 2000);
}

function offerToCopy(part) {
  for (const button of part.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

/** The builder shows at once what its form would answer. */
function buildLive(form) {
  let waiting;
  let latest = 0;

  async function build() {
    const turn = ++latest;
    const filled = [...new FormData(form)].filter(([, value]) => value.trim() !== "");
    const address = new URL(form.action);
    address.search = new URLSearchParams(filled);
    const outcome = document.getElementById("outcome");
    outcome.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const built = page.getElementById("outcome");
      if (turn !== latest) {
        return;
      }
      if (!built) {
        location.assign(address); // a problem: its page says which
        return;
      }
      outcome.replaceChildren(...document.adoptNode(built).childNodes);
      offerToCopy(outcome);
      history.replaceState(null, "", address);
    } catch {
      form.submit();
    } finally {
      if (turn === latest) {
        document.getElementById("outcome").removeAttribute("aria-busy");
      }
    }
  }

  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    // A language chosen for the embed is one of the page, too.
    waiting = setTimeout(event.target.name === "lang" ? () => form.submit() : build, 300);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    build();
  });
  form.querySelector("button[type=submit]").hidden = true;
}

/** A picture that cannot be had is not missed. */
function dropMissing(picture) {
  const drop = () => {
    picture.closest(".pictured")?.classList.remove("pictured");
    picture.remove();
  };
  if (picture.complete && picture.naturalWidth === 0 && picture.currentSrc) {
    drop();
  } else {
    picture.addEventListener("error", drop);
  }
}

document.querySelectorAll("img.picture").forEach(dropMissing);
/** Offers how the words could go on. */
function complete(field) {
  const offers = document.createElement("datalist");
  offers.id = "offers";
  field.after(offers);
  field.setAttribute("list", offers.id);
  let waiting;
  let latest = 0;

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++latest;
      const typed = field.value.trim();
      const address = new URL("v1/suggestions", field.form.action);
      address.search = new URLSearchParams({ q: typed, limit: 8, lang: document.documentElement.lang });
      const answer = typed === "" ? null : await fetch(address).catch(() => null);
      const items = answer?.ok ? (await answer.json()).items : [];
      if (turn === latest) {
        offers.replaceChildren(...[...new Set(items.map((it) => it.label))].map((it) => new Option(it, it)));
      }
    }, 120);
  });
}

offerToCopy(document);
document.querySelectorAll("form[role=search] input[type=search]").forEach(complete);
const form = document.getElementById("build");
if (form) {
  buildLive(form);
}
