/** A sentence of the page, whose places such as `{time}` are filled; what is put in is not looked at again. */
export function filled(sentence: string | undefined, parts: Readonly<Record<string, string>>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (place, name: string) => parts[name] ?? place);
}
