/** Writes letters: the template for the client, filled with what the base and the occasion say. A template that cannot be read is told once, with its fault. */
import { AppError } from '../../domain/app-error';
import type { Day, Reason } from '../../domain/codes';
import {
  chooseTemplate,
  hasLogoMark,
  languageOfClient,
  parseTemplate,
  renderLetter,
  tagsOf,
  type Logo,
  type Template,
} from '../../domain/letters';
import { ageOn } from '../../domain/occasions/birthdays';
import type { CalendarEntry } from '../../domain/occasions/calendar';
import type { PlanSettings } from '../../domain/occasions/facts';
import type { Letter, Ports } from '../../ports';
import type { LetterTemplate } from '../../tables/mail/letter-templates';
import { readLogoTab } from '../../tables/mail/logo';
import { templateName } from '../../tables/ledger';
import type { Base } from '../../tables/table';
import { figuresOnce, type Figures } from './client-facts';
import { aboutIn, letterChoices, letterTagNames, letterValues, type AboutOf } from './letter-values';
import { mailFieldsOf, textOf, type MailFields } from './mail-fields';
import { ownTab, type MailRules } from './mail-rules';
import { OptOutWays } from './opt-out-ways';

/** A template that makes no letters, and why. */
export interface BrokenTemplate {
  template: string;
  error: AppError;
}

export type Written =
  | {
      ok: true;
      subject: string;
      text: string;
      html: string;
      wantsLogo: boolean;
      /** Whether the text asks for a logo, and there is none. */
      lacksLogo: boolean;
      template: string;
      unsubscribe: NonNullable<Letter['unsubscribe']>;
    }
  | { ok: false; reason: Reason; tag: string };

interface Parsed {
  template: Template;
  tags: ReadonlySet<string>;
  /** As the ledger names it. */
  name: string;
}

export class LetterDesk {
  readonly fields: MailFields;
  readonly figures: Figures;
  readonly optOut: OptOutWays;
  private readonly about: AboutOf;
  private readLogo: Logo | null | undefined;
  private readonly parsed = new Map<LetterTemplate, Parsed | AppError>();

  /** @param isSample letters that are only looked at, or go to the user himself */
  constructor(
    readonly ports: Ports,
    readonly base: Base,
    private readonly rules: Pick<MailRules, 'templates' | 'days'>,
    private readonly today: Day,
    isSample = false,
  ) {
    this.optOut = new OptOutWays(ports, base, isSample);
    this.fields = mailFieldsOf(ports, base, today);
    this.figures = figuresOnce(ports, base, today);
    this.about = aboutIn(base, rules.days);
  }

  /** What the plan of occasions asks of the base. */
  get plan(): PlanSettings {
    return { ...this.rules.days, today: this.today, leapDay: this.base.settings.leapDay };
  }

  /** The picture that letters show, read when the first one asks for it; null for none. 2 calls where there is one. */
  get logo(): Logo | null {
    if (this.readLogo === undefined) {
      const state = readLogoTab(ownTab(this.ports, this.base, 'logo'));
      this.readLogo = state.kind === 'LOGO' ? state.logo : null;
    }
    return this.readLogo;
  }

  /** Templates that were asked for and cannot be read. */
  get broken(): BrokenTemplate[] {
    return [...this.parsed].flatMap(([{ code }, parsed]) =>
      parsed instanceof AppError ? [{ template: code, error: parsed }] : [],
    );
  }

  /** The template that a client gets; null where there is none of the name. */
  templateFor(index: number, code: string): LetterTemplate | null {
    const { base, ports } = this;
    return chooseTemplate(
      this.rules.templates,
      {
        code,
        client: base.clients.ids[index]!,
        language: languageOfClient(textOf(base.clients.raw(base.clients.rows[index]!, 'language'))),
        baseLanguage: base.settings.locale,
      },
      (text) => ports.digest.sha256(text),
    );
  }

  /** Whether the client's template asks for a coupon code. */
  wantsCoupon(index: number, code: string): boolean {
    const template = this.templateFor(index, code);
    const parsed = template === null ? null : this.parse(template);
    return parsed !== null && !(parsed instanceof AppError) && parsed.tags.has('coupon');
  }

  /** @param coupon the letter's code; '' where it has none */
  write(index: number, { rule, occurrence }: Pick<CalendarEntry, 'rule' | 'occurrence'>, coupon: string): Written {
    const template = this.templateFor(index, rule.template);
    if (template === null) return { ok: false, reason: 'TEMPLATE_BROKEN', tag: '' };
    return this.fill(template, index, { rule, occurrence }, coupon);
  }

  /** A given template, filled for a client; also one that is only being written. */
  fill(
    template: LetterTemplate,
    index: number,
    { rule, occurrence }: Pick<CalendarEntry, 'rule' | 'occurrence'>,
    coupon: string,
  ): Written {
    const { base, fields } = this;
    const parsed = this.parse(template);
    if (parsed instanceof AppError) return { ok: false, reason: 'TEMPLATE_BROKEN', tag: '' };
    const birthday = fields.birthdays[index];
    // An age of nothing is a year that was never meant.
    const age = (birthday && ageOn(birthday, occurrence.event, base.settings.leapDay)) || null;
    const subject = { index, occurrence, age, about: this.about({ rule, occurrence }), coupon };
    const language = template.language || base.settings.locale;
    const asksForLogo = hasLogoMark(template.text);
    const hasLogo = asksForLogo && this.logo !== null;
    const letterOf = { client: base.clients.ids[index]!, purpose: rule.purpose, language };
    const letter = renderLetter(parsed.template, letterValues(this, subject, parsed.tags), {
      language,
      currency: base.settings.currency,
      footer: this.optOut.footer(letterOf),
      hasLogo,
      logoAlt: base.settings.senderName,
    });
    if (!letter.ok) return letter;
    return {
      ...letter,
      lacksLogo: asksForLogo && !hasLogo,
      template: parsed.name,
      unsubscribe: this.optOut.headers(letterOf),
    };
  }

  /** Reads every template of these codes, so that what is wrong with them is known. */
  parseAll(codes: readonly string[]): void {
    for (const template of this.rules.templates) if (codes.includes(template.code)) this.parse(template);
  }

  /** The template as read, or what is wrong with it. */
  parse(template: LetterTemplate): Parsed | AppError {
    const known = this.parsed.get(template);
    if (known !== undefined) return known;
    const read = this.read(template);
    this.parsed.set(template, read);
    return read;
  }

  private read(source: LetterTemplate): Parsed | AppError {
    const { words } = this.base;
    try {
      const template = parseTemplate(source.subject, source.text, letterTagNames(words), letterChoices(words));
      const digest = this.ports.digest.sha256(`${source.subject}\n${source.text}`).slice(0, 16);
      return { template, tags: tagsOf(template), name: templateName(source, digest) };
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }
}
