/** `mail.compose` and `mail.test`: a letter as a real client would get it, to look at or to send to oneself. */
import { AppError } from '../../domain/app-error';
import { addressOfLogo, type Logo } from '../../domain/letters';
import type { Day, ErrorCode, Params, Reason } from '../../domain/codes';
import { calendarOf } from '../../domain/occasions/calendar';
import type { Occurrence } from '../../domain/occasions/planner';
import { OCCASION_KINDS, type OccasionRule } from '../../domain/occasions/rules';
import type { Ports } from '../../ports';
import type { LetterTemplate } from '../../tables/mail/letter-templates';
import { BIRTHDAY_RULE, letterOf } from '../../tables/mail/occasion-rules';
import { openBase, type Base } from '../../tables/table';
import type { Command, Plan } from '../command';
import { localToday, readFields, readText } from '../input';
import { nameOf } from '../segment-list';
import { factsOf } from './client-facts';
import { LetterDesk, type Written } from './letter-desk';
import { readMailRules } from './mail-rules';
import { readLetterTexts, readTemplateName, type TemplateName } from './save-template';

export interface ComposeInput extends TemplateName {
  subject: string;
  text: string;
  /** Client ID; if absent the first client whose letter has all it needs. */
  client: string | undefined;
}

export interface ComposedLetter {
  /** Whose letter it is; null in a base without clients. */
  client: { id: string; row: number; name: string; email: string } | null;
  subject: string;
  text: string;
  /** A letter that is looked at has the logo in it, one that is sent goes with it. */
  html: string;
  /** Whether it asks for a logo, and none is set. */
  lacksLogo: boolean;
  /** Why there is no letter for this client. */
  reason: Reason | null;
  tag: string;
  /** What is wrong with the template itself. */
  fault: { code: ErrorCode; params: Params } | null;
}

const readCompose = (input: unknown): ComposeInput => {
  const fields = readFields(input, ['code', 'language', 'variant', 'subject', 'text', 'client']);
  return { ...readTemplateName(fields), ...readLetterTexts(fields), client: readText(fields, 'client', 100) };
};

export const composeLetter: Command<ComposeInput, ComposedLetter> = {
  name: 'mail.compose',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse: readCompose,
  /** @throws AppError CLIENT_UNKNOWN {id} */
  plan(ports, input): Plan<ComposedLetter> {
    const { letter, logo } = compose(ports, openBase(ports), input);
    const html = logo === null ? letter.html : letter.html.split(CID).join(`src="${addressOfLogo(logo)}"`);
    return { changes: { command: composeLetter.name, steps: [] }, report: { ...letter, html } };
  },
};

export const testLetter: Command<
  ComposeInput,
  ComposedLetter & { to: string },
  { senderName: string; replyTo: string; logo: Logo | null }
> = {
  name: 'mail.test',
  parse: readCompose,
  /** @throws AppError what `parseTemplate` throws; TEST_UNFILLED {reason, tag} when this client's letter cannot be made */
  plan(ports, input) {
    const base = openBase(ports);
    const { letter, logo } = compose(ports, base, input);
    if (letter.fault !== null) throw new AppError(letter.fault.code, letter.fault.params);
    if (letter.reason !== null) throw new AppError('TEST_UNFILLED', { reason: letter.reason, tag: letter.tag });
    return {
      changes: { command: testLetter.name, steps: [] },
      report: { ...letter, to: ports.session.user() },
      work: { senderName: base.settings.senderName, replyTo: base.settings.replyTo, logo },
    };
  },
  /** @throws AppError MAIL_REFUSED {quota} */
  afterwards(ports, _input, report, work) {
    if (ports.mailer.quota() <= 0) throw new AppError('MAIL_REFUSED', {});
    ports.mailer.send({
      to: report.to,
      subject: report.subject,
      text: report.text,
      html: report.html,
      ...(work?.logo ? { logo: work.logo } : {}),
      ...(work?.senderName ? { senderName: work.senderName } : {}),
      ...(work?.replyTo ? { replyTo: work.replyTo } : {}),
    });
    return report;
  },
};

/** Clients tried before one is shown whose letter lacks something. */
const TRIED = 50;

/** As `writeMarked` shows the logo. */
const CID = 'src="cid:logo"';

/** The letter, and the logo if it shows one. */
function compose(ports: Ports, base: Base, input: ComposeInput): { letter: ComposedLetter; logo: Logo | null } {
  const today = localToday(ports);
  const mail = readMailRules(ports, base);
  const { rules } = mail;
  const desk = new LetterDesk(ports, base, mail, today, true);
  const template: LetterTemplate = { ...input, isOwn: true };
  const parsed = desk.parse(template);
  const blank = { subject: '', text: '', html: '', lacksLogo: false, reason: null, tag: '' };
  if (parsed instanceof AppError)
    return { letter: { client: null, ...blank, fault: { code: parsed.code, params: parsed.params } }, logo: null };
  const { clients } = base;
  const wanted = input.client === undefined ? -1 : clients.ids.indexOf(input.client);
  if (input.client !== undefined && wanted < 0) throw new AppError('CLIENT_UNKNOWN', { id: input.client });
  const occurrences = occurrencesFor(ports, base, desk, ruleFor(rules, input.code), today);
  const order = wanted >= 0 ? [wanted] : [...new Set([...occurrences.keys(), ...clients.ids.keys()])].slice(0, TRIED);
  let shown: ComposedLetter | null = null;
  for (const index of order) {
    const occurrence = occurrences.get(index) ?? sampleOf(today);
    const written = desk.fill(template, index, { rule: ruleFor(rules, input.code), occurrence }, 'CODE-2026');
    const letter = letterFrom(base, index, written);
    if (letter.reason === null) return { letter, logo: written.ok && written.wantsLogo ? desk.logo : null };
    shown ??= letter;
  }
  return { letter: shown ?? { client: null, ...blank, fault: null }, logo: null };
}

function letterFrom(base: Base, index: number, written: Written): ComposedLetter {
  const { clients } = base;
  const row = clients.rows[index]!;
  const client = {
    id: clients.ids[index]!,
    row,
    name: nameOf(base, index),
    email: String(clients.raw(row, 'email')),
  };
  if (!written.ok)
    return {
      client,
      subject: '',
      text: '',
      html: '',
      lacksLogo: false,
      reason: written.reason,
      tag: written.tag,
      fault: null,
    };
  const { subject, text, html, lacksLogo } = written;
  return { client, subject, text, html, lacksLogo, reason: null, tag: '', fault: null };
}

/** The rule that sends this template, else one of the kind it is named after. */
function ruleFor(rules: readonly OccasionRule[], code: string): OccasionRule {
  const kind = OCCASION_KINDS.find((one) => letterOf(one) === code) ?? 'BIRTHDAY';
  return rules.find(({ template }) => template === code) ?? { ...BIRTHDAY_RULE, code, kind, template: code };
}

/** The next occurrence of each client within a year, by the client's number. */
function occurrencesFor(
  ports: Ports,
  base: Base,
  desk: LetterDesk,
  rule: OccasionRule,
  today: Day,
): Map<number, Occurrence> {
  const active = { ...rule, active: true };
  const facts = factsOf(ports, base, [active], desk, today);
  const { entries } = calendarOf([active], facts, today - 31, today + 365, desk.plan);
  const found = new Map<number, Occurrence>();
  for (const { client, occurrence } of entries) if (!found.has(client)) found.set(client, { ...occurrence, lateBy: 0 });
  return found;
}

/** For a client without such an occasion: today, and a number to look at. */
const sampleOf = (today: Day): Occurrence => ({
  day: today,
  event: today,
  year: 0,
  instance: '',
  number: 10,
  about: '',
  lateBy: 0,
});
