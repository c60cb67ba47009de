import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/report/live/pack.ts';
import { inert, inlineScript } from '../../src/report/markup/markup.ts';

describe('a packed value', () => {
  it('comes back to the last bit, whatever is in it, as letters that can end nothing', () => {
    const column = fc.oneof(
      fc.float64Array(),
      fc.int32Array(),
      fc.uint8Array(),
      fc.array(fc.integer({ min: -30_000, max: 30_000 })).map((values) => Int16Array.from(values)),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        column,
        fc.string({ unit: 'binary' }),
        fc.double().filter((x) => !Object.is(x, -0)),
        fc.constantFrom(null, true, '</script>', '<!--', '\u2028'),
        fc.array(tie('any')),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', '__proto__')), tie('any'), {
          noNullPrototype: true,
        }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        const packed = pack(given);
        expect(packed).toMatch(/^[A-Za-z0-9+/=]*$/);
        expect(unpack(packed)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('holds a column once, however often it is used', () => {
    const noise = Float64Array.from({ length: 2000 }, (_, i) => Math.sin(i));
    const once = pack([noise]).length;
    expect(pack([noise, noise.slice(), noise]).length).toBeLessThan(once + 100);
  });

  it('tells a column that is nearly a multiple of another one by that one, to the last bit', () => {
    const factors = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const odd = fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, 5e-324, 1e308);
    const shares = fc.array(fc.oneof({ weight: 9, arbitrary: factors }, odd), {
      minLength: 40,
      maxLength: 80,
    });
    fc.assert(
      fc.property(shares, factors, odd, fc.nat(), (shares, factor, other, at) => {
        const one = Float64Array.from(shares);
        const two = one.map((share) => share * factor);
        two[at % two.length] = other;
        const [first, second] = unpack(pack([one, two])) as [Float64Array, Float64Array];
        expect([...first].map(bitsOf)).toEqual([...one].map(bitsOf));
        expect([...second].map(bitsOf)).toEqual([...two].map(bitsOf));
      }),
    );
    const noise = Float64Array.from({ length: 2000 }, (_, i) => Math.sin(i));
    const scaled = noise.map((value, i) => (i % 10 === 7 ? Math.cos(i) : value * 0.37));
    expect(pack([noise, scaled]).length - pack([noise]).length).toBeLessThan(pack([scaled]).length / 4);
  });
});

const bitsOf = (value: number) =>
  Number.isNaN(value) ? 'NaN' : new BigInt64Array(Float64Array.of(value).buffer)[0];

describe('a script in a page', () => {
  it('can not end its element or open a comment', () => {
    const code = "const a = '</script><!--<script>'; const b = /<\\/script/;";
    const written = inlineScript(code).text;
    expect(written).not.toMatch(/<\/script|<!--|<script/i);
    expect(new Function(`${written} return a;`)()).toBe('</script><!--<script>');
  });

  it('reads only texts of base64 letters', () => {
    expect(() => inert('data', 'abc</script>')).toThrow(/not base64/);
    expect(inert('data', 'abc=').text).toBe('<script type="text/plain" id="data">abc=</script>');
  });
});
