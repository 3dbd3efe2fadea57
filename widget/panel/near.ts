/** Whether the visitor is about to see something. */

/** Done a little before the element scrolls into view. An element that has left the page is never near. */
export const near = (element: Element): Promise<void> =>
  new Promise((done) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        done();
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
  });
