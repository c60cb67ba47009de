/** A catalogue with every line of every text in brackets, which tell what came from it wherever it ends up. */
export function bracketed(value: unknown, key = ''): unknown {
  if (key === 'locale') return value;
  if (typeof value === 'string') return value.replaceAll(/[^\n]+/g, '⟦$&⟧');
  if (typeof value === 'function')
    return (...parts: unknown[]) => bracketed((value as (...parts: unknown[]) => unknown)(...parts));
  if (Array.isArray(value)) return value.map((one) => bracketed(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bracketed(one, name)]));
  return value;
}

/** Innermost brackets first, until none is left; markup between them has become line ends. */
export function withoutBrackets(text: string): string {
  let rest = text.replaceAll(/&(amp|lt|gt|quot|#39|#96);/g, '');
  for (;;) {
    const next = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
    if (next === rest) return rest;
    rest = next;
  }
}
