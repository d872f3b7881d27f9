/* Tells the page around the frame how high this page is. /embed/resize.js listens. */
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: "kalends-height", height }, "*");
};

if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
