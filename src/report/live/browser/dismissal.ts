/**
 * Escape takes away what a mark says, which may lie over something else, until another mark is pointed at or has the
 * focus. Without a script a page can't.
 */
export function dismissWithEscape(): void {
  const isQuiet = 'data-quiet';
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const mark of document.querySelectorAll('.marks input:is(:hover, :focus)'))
      mark.closest('.marks')?.setAttribute(isQuiet, '');
  });
  for (const arrival of ['pointerover', 'focusin'])
    document.addEventListener(arrival, ({ target }) => {
      if (target instanceof Element && target.matches('.marks input'))
        target.closest('.marks')?.removeAttribute(isQuiet);
    });
}
