/*
 * Gives frames that show /embed/events the height of what they show.
 *
 *   <iframe src="https://events.example.org/embed/events?topic=textiles" title="Events"></iframe>
 *   <script async src="https://events.example.org/embed/resize.js"></script>
 *
 * It believes a message only when it comes from the window of a frame on this page whose address is one of the service
 * that this script came from, and only as far as a height goes.
 */
(() => {
  const service = new URL(".", document.currentScript.src);
  const HIGHEST = 20_000;

  function shows(frame) {
    const address = new URL(frame.src, document.baseURI);
    return address.origin === service.origin && address.pathname.startsWith(service.pathname + "events");
  }

  window.addEventListener("message", ({ data, origin, source }) => {
    if (origin !== service.origin || data?.type !== "kalends-height" || !Number.isFinite(data.height)) {
      return;
    }
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && shows(frame)) {
        frame.style.height = Math.min(Math.max(Math.ceil(data.height), 0), HIGHEST) + "px";
      }
    }
  });
})();
