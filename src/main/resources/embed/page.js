/* Tells the page around the frame how high this page is, for which /embed/resize.js listens; drops missing pictures. */
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: "kalends-height", height }, "*");
};

if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
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
