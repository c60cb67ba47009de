/** What of a section may have the focus, but for the marks of its charts. */
const STOPS = 'summary, a[href], [tabindex], button, select, input:not(.marks input)';

/** A place in a section that will be drawn anew. */
export type Place =
  | { readonly chart: number; readonly mark: number }
  | { readonly figure: string; readonly stop: number };

/** Where in the section the focus is; null where it is elsewhere. A mark is known by its chart and its number there. */
export function focusedIn(section: Element): Place | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !section.contains(focused)) return null;
  const marks = focused.closest('.marks');
  if (marks !== null)
    return {
      chart: chartsIn(section).indexOf(marks),
      mark: marksIn(marks).indexOf(focused as HTMLInputElement),
    };
  const figure = focused.closest('figure')?.id ?? '';
  return { figure, stop: stopsIn(section, figure).indexOf(focused) };
}

/** Gives the focus to what stands there now: to the last mark of a chart that has fewer of them than it had. */
export function focusAt(section: Element, place: Place): void {
  if ('mark' in place) {
    const chart = chartsIn(section)[place.chart];
    const marks = chart === undefined ? [] : marksIn(chart);
    const mark = marks[Math.min(place.mark, marks.length - 1)];
    if (mark === undefined) return;
    // The one that is checked is where Tab comes back to.
    mark.checked = true;
    mark.focus({ preventScroll: true });
  } else {
    stopsIn(section, place.figure)[place.stop]?.focus({ preventScroll: true });
  }
}

const chartsIn = (section: Element) => [...section.querySelectorAll('.marks')];
const marksIn = (chart: Element) => [...chart.querySelectorAll('input')];

function stopsIn(section: Element, figure: string): HTMLElement[] {
  const holder = figure === '' ? section : document.getElementById(figure);
  return [...(holder?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
}
