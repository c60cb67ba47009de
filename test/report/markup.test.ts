import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, svg } from '../../src/report/markup/markup.ts';
import { sha256Base64 } from '../../src/report/markup/sha256.ts';
import { clean, isolate } from '../../src/report/markup/text.ts';

describe('text of a scenario in the page', () => {
  test('stays text in content and in attributes', () => {
    const name = `</p><script>alert("1")</script><!-- ' \` &amp;`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;!-- &#39; &#96; &amp;amp;">&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;!-- &#39; &#96; &amp;amp;</p>',
    );
  });

  test('can never open a tag, close an attribute or begin an entity, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const content = html`<b a="${text}">${text}</b>`.text;
        const inside = content.slice('<b a="'.length, -'</b>'.length);
        const [attribute, body] = [
          inside.slice(0, inside.indexOf('">')),
          inside.slice(inside.indexOf('">') + 2),
        ];
        expect(attribute).not.toMatch(/["<>'`]/);
        expect(body.replaceAll(/<\/?bdi>/g, '')).not.toMatch(/["<>'`]/);
        expect(body.replaceAll(/&(amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&');
      }),
    );
  });

  test('loses control characters, separators, overrides and lone surrogates, and nothing else', () => {
    expect(clean('a\u0000b\u2028c\u202Ed\u2066e\uD800f\u007Fg\uFFFEh')).toBe(
      'a\uFFFDb cde\uFFFDf\uFFFDg\uFFFDh',
    );
    const family = '👨‍👩‍👧‍👦 玩具 شركة é\u0301';
    expect(clean(family)).toBe(family);
  });

  test('that was cleaned is well formed and does not change when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(encodeURIComponent(once)).toBeTypeOf('string');
      }),
    );
  });

  test('is a bdi element in HTML content, and keeps its isolating characters in attributes and in SVG', () => {
    const name = isolate('شركة');
    expect(html`<p title="${name}">${name}</p>`.text).toBe('<p title="\u2068شركة\u2069"><bdi>شركة</bdi></p>');
    expect(svg`<text>${name}</text>`.text).toBe('<text>\u2068شركة\u2069</text>');
  });

  test('cannot close its own isolation', () => {
    expect(isolate('a\u2069b\u2068c')).toBe('\u2068abc\u2069');
  });
});

describe('numbers in a chart', () => {
  test('are coordinates with one decimal', () => {
    expect(svg`<path d="M${1.26},${-0.04}"/>`.text).toBe('<path d="M1.3,0"/>');
  });

  test('that are not finite are refused as a bug of the chart', () => {
    expect(() => svg`<path d="M${Number.NaN},0"/>`).toThrow('A chart has the coordinate NaN.');
  });
});

test('SHA-256 equals the platform’s for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256Base64(text)).toBe(createHash('sha256').update(text, 'utf8').digest('base64'));
    }),
  );
});
