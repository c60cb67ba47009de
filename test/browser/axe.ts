import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe objects to on a page, or in the part that a selector names. It tells nothing of what passed, which takes
 * it longer to write down than to check, and looks into no frames, of which a report has none.
 */
export async function objections(
  page: Page,
  { within = 'html', without = [] }: { readonly within?: string; readonly without?: string[] } = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(without)
    .include(within)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ html }) =>
      id === 'target-size' && isMark(html) ? [] : [`${id}: ${html.slice(0, 160)}`],
    ),
  );
}

/**
 * A mark of a chart may be smaller than a finger: its width is the time that it stands for, and the table has the same
 * numbers (WCAG 2.5.8 excepts both).
 */
const isMark = (html: string) => html.startsWith('<input type="radio" name="m"');
