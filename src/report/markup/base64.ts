const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648), padded. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += alphabet[group >> 18] + alphabet[(group >> 12) & 63];
    out += i + 1 < bytes.length ? alphabet[(group >> 6) & 63] : '=';
    out += i + 2 < bytes.length ? alphabet[group & 63] : '=';
  }
  return out;
}

/** The bytes of what `base64` wrote. */
export function fromBase64(text: string): Uint8Array {
  const places = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) places[alphabet.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, b = 0; i < text.length; i += 4) {
    const place = (k: number) => places[text.charCodeAt(i + k)];
    const group = (place(0) << 18) | (place(1) << 12) | (place(2) << 6) | place(3);
    bytes[b++] = group >> 16;
    if (b < bytes.length) bytes[b++] = group >> 8;
    if (b < bytes.length) bytes[b++] = group;
  }
  return bytes;
}
