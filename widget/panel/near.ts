/** Whether the visitor is about to see something. */

/** Calls once, a little before the element scrolls into view. An element that has left the page is never near. */
export function whenNear(element: Element, call: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      call();
    },
    { rootMargin: '300px' },
  );
  observer.observe(element);
}
