/** Documents of scripts: where the bridge to the script goes, and what a document may do. */
import { atStart, Frames, letterDocument } from '../../../host/page/frames';
import type { SentMessage } from '../../../host/host';

const aLetter = (letter: Partial<SentMessage>): SentMessage => ({
  id: '1',
  at: '2026-11-22T06:00:00Z',
  from: 'owner@example.com',
  to: ['ann@example.com'],
  cc: [],
  bcc: [],
  subject: 'Hello',
  text: 'Hello',
  html: null,
  name: null,
  replyTo: null,
  attachments: [],
  inlineImages: {},
  ...letter,
});

describe('markup at the start of a document', () => {
  it.each([
    [
      '<!doctype html><html><head lang="ru"><script>1</script>',
      '<!doctype html><html><head lang="ru">+<script>1</script>',
    ],
    ['<html><body>x', '<html>+<body>x'],
    ['<!DOCTYPE html>\n<p>x', '<!DOCTYPE html>+\n<p>x'],
    ['<header>x</header>', '<!DOCTYPE html>+<header>x</header>'],
    ['', '<!DOCTYPE html>+'],
  ])('%j becomes %j', (html, expected) => {
    expect(atStart(html, '+')).toBe(expected);
  });
});

describe('documents', () => {
  it('give a script its bridge before its own code, and a title that cannot break out', () => {
    const frames = new Frames('bridge()');
    const { html } = frames.get(frames.addScript('</title><b>', '<head><script>own()</script></head>'))!;
    expect(html.indexOf('bridge()')).toBeLessThan(html.indexOf('own()'));
    expect(html).not.toContain('<title></title><b>');
  });

  it('keep a title of their own', () => {
    const frames = new Frames('');
    const { html } = frames.get(frames.addScript('Window', '<head><title>Own</title></head>'))!;
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  it('never get the page’s origin, and a letter gets no scripts', () => {
    const frames = new Frames('');
    const script = frames.get(frames.addScript('', 'x'))!;
    const letter = frames.get(frames.addLetter(aLetter({ html: '<script>x</script>' })))!;
    for (const { policy } of [script, letter]) {
      expect(policy).toContain('sandbox');
      expect(policy).not.toContain('allow-same-origin');
      expect(policy).toContain("default-src 'none'");
    }
    expect(script.policy).toContain('allow-scripts');
    expect(letter.policy).not.toContain('allow-scripts');
    expect(letter.policy).not.toContain('script-src');
  });

  it('have names that cannot be guessed from one another, and the oldest go', () => {
    const frames = new Frames('');
    const names = Array.from({ length: 120 }, (_, index) => frames.addScript('', String(index)));
    expect(new Set(names).size).toBe(120);
    expect(frames.get(names[0]!)).toBeUndefined();
    expect(frames.get(names[119]!)).toBeDefined();
  });
});

describe('letters', () => {
  it('show inline images and leave unknown ones alone', () => {
    const image = { name: 'logo.png', type: 'image/png', base64: 'AAAA' };
    const html = '<img src="cid:logo"><img src="cid:other">';
    expect(letterDocument(aLetter({ html, inlineImages: { logo: image } }))).toBe(
      '<img src="data:image/png;base64,AAAA"><img src="cid:other">',
    );
  });
});
