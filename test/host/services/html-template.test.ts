/** Templates: printed values can never become markup or code. */
import fc from 'fast-check';
import { evaluateTemplate } from '../../../host/services/html-template';

describe('a template', () => {
  it('runs code, prints escaped, prints raw', () => {
    const html = '<? for (const x of list) { ?><li><?= x ?></li><? } ?><?!= raw ?>';
    expect(evaluateTemplate(html, { list: ['<a>', 'b'], raw: '<hr>' })).toBe('<li>&lt;a&gt;</li><li>b</li><hr>');
  });

  it('allows comments and semicolons inside scriptlets', () => {
    expect(evaluateTemplate('<? // note ?>a<?= 1 + 1; // two ?>b', {})).toBe('a2b');
  });

  it.each([
    ['text', '<p><?= x ?></p>', `<"'&>`, '<p>&lt;&quot;&#39;&amp;&gt;</p>'],
    ['attribute', '<p title="<?= x ?>">', `a" onclick="b`, '<p title="a&quot; onclick=&quot;b">'],
    ['bare attribute', '<p title=<?= x ?>>', 'a onclick=b', '<p title=a&#32;onclick&#61;b>'],
    ['address', '<a href="<?= x ?>">', 'javascript:alert(1)', '<a href="#">'],
    ['address', '<a href="<?= x ?>">', 'https://x.ru/?a=б', '<a href="https://x.ru/?a=%D0%B1">'],
    ['part of an address', '<a href="/s?q=<?= x ?>">', 'a&b c', '<a href="/s?q=a%26b%20c">'],
    [
      'value in a script',
      '<script>var a = <?= x ?>;</script>',
      `</script>'`,
      `<script>var a = '\\x3c\\x2fscript\\x3e\\x27';</script>`,
    ],
    [
      'text in a script',
      `<script>var a = "<?= x ?>";</script>`,
      `";b()//`,
      `<script>var a = "\\x22;b()\\x2f\\x2f";</script>`,
    ],
    ['handler', `<a onclick="f('<?= x ?>')">`, `');g('`, `<a onclick="f('\\x27);g(\\x27')">`],
    ['text after a script', `<script>var a = 1;</script><p><?= x ?>`, '<b>', `<script>var a = 1;</script><p>&lt;b&gt;`],
  ])('escapes for %s', (_place, html, x, expected) => {
    expect(evaluateTemplate(html, { x })).toBe(expected);
  });

  it('prints objects and numbers into a script as values', () => {
    expect(evaluateTemplate('<script>f(<?= o ?>, <?= n ?>)</script>', { o: { a: '<' }, n: 5 })).toBe(
      '<script>f( {"a":"\\x3c"} ,  5 )</script>',
    );
  });

  it('keeps every text a text in a script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (x) => {
        const html = evaluateTemplate('<script>out(<?= x ?>, "<?= x ?>", \'<?= x ?>\', `<?= x ?>`)</script>', { x });
        const code = html.slice('<script>'.length, -'</script>'.length);
        expect(code).not.toMatch(/<\/|<!--/);
        const seen: unknown[] = [];
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs what the page would run
        new Function('out', code)((...values: unknown[]) => seen.push(...values));
        expect(seen).toEqual([x, x, x, x]);
      }),
    );
  });
});
