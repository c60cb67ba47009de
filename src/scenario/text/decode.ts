/** Text, or why the bytes are no text and where (lines and columns from 1). */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly found: string;
      readonly suggestion: string | null;
    };

/** Larger files are refused before they are parsed: a scenario is text by hand, a CSV may hold years of contacts. */
export const LARGEST_SCENARIO = 1024 * 1024;
export const LARGEST_CSV = 64 * 1024 * 1024;

/** Decodes UTF-8 with or without a byte order mark; refuses binary files and other encodings with the place. */
export function decode(content: string | Uint8Array, largest: number): Decoded {
  const bytes = typeof content === 'string' ? null : content;
  if (content.length > largest)
    return refused(
      '',
      `${Math.round(content.length / 1024 / 1024)} MB`,
      `only ${Math.round(largest / 1024 / 1024)} MB are read; is it the right file?`,
    );
  if (bytes !== null && isUtf16(bytes)) return refused('', 'UTF-16 text', 'save the file as UTF-8');
  const text = bytes === null ? (content as string) : utf8(bytes);
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  // A NUL or another control character never stands in a text file: an executable, a spreadsheet, a picture.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.exec(whole);
  if (control !== null) return refused(whole.slice(0, control.index), 'a binary file', null);
  const wrong = whole.indexOf('\ufffd');
  if (wrong >= 0)
    return refused(
      whole.slice(0, wrong),
      'bytes that are not UTF-8',
      'save the file as UTF-8 (it may be Latin-1 or Windows-1252 now)',
    );
  return { ok: true, text: whole };
}

function refused(before: string, found: string, suggestion: string | null): Decoded {
  const line = before.split('\n').length;
  return { ok: false, line, column: before.length - before.lastIndexOf('\n'), found, suggestion };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** UTF-8 to text in plain code, as the core knows neither Node nor a page; U+FFFD stands for what is no UTF-8. */
function utf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const [code, length] = codePointAt(bytes, i);
    i += length;
    codes.push(code);
    if (codes.length === 4096) {
      pieces.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  pieces.push(String.fromCodePoint(...codes));
  return pieces.join('');
}

function codePointAt(bytes: Uint8Array, i: number): [code: number, length: number] {
  const first = bytes[i]!;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || i + length > bytes.length) return [0xfffd, 1];
  let code = first & (0x7f >> length);
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k]!;
    if ((next & 0xc0) !== 0x80) return [0xfffd, 1];
    code = (code << 6) | (next & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length]!;
  return code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? [0xfffd, 1] : [code, length];
}
