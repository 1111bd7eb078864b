/** `mail.logo` and `mail.setLogo`: the picture that letters show for `![logo]`. */
import { AppError } from '../../domain/app-error';
import { addressOfLogo, LOGO_LIMIT, readLogo, type Logo } from '../../domain/letters';
import type { OwnRow, Step } from '../../changes/change-set';
import { keyOf } from '../../changes/steps/own-rows';
import { logoLines, readLogoTab } from '../../tables/mail/logo';
import { ownHeaders } from '../../tables/own-tables';
import { openBase } from '../../tables/table';
import type { Command, Plan } from '../command';
import { readFields } from '../input';
import { linesOf } from './own-line';
import { ownTab } from './mail-rules';

export interface LogoReport {
  /** Data address of the picture; '' for none. */
  picture: string;
  /** In bytes. */
  size: number;
  /** The most that a picture may have. */
  most: number;
  /** Whether the tab of the picture was damaged, so that letters go without it. */
  isBroken: boolean;
}

export const showLogo: Command<Record<string, never>, LogoReport> = {
  name: 'mail.logo',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  plan(ports): Plan<LogoReport> {
    const state = readLogoTab(ownTab(ports, openBase(ports), 'logo'));
    return {
      changes: { command: showLogo.name, steps: [] },
      report: reportOf(state.kind === 'LOGO' ? state.logo : null, state.kind === 'BROKEN'),
    };
  },
};

export const setLogo: Command<{ picture: Logo | null }, LogoReport> = {
  name: 'mail.setLogo',
  /** @throws AppError INPUT_INVALID {field}; LOGO_UNREADABLE {}; LOGO_TOO_LARGE {size, most} in KB */
  parse(input) {
    const { picture } = readFields(input, ['picture']);
    if (typeof picture !== 'string') throw new AppError('INPUT_INVALID', { field: 'picture' });
    if (picture === '') return { picture: null };
    const logo = readLogo(picture);
    if (logo === 'UNREADABLE') throw new AppError('LOGO_UNREADABLE');
    if (logo === 'TOO_LARGE')
      throw new AppError('LOGO_TOO_LARGE', {
        size: Math.ceil((picture.length * 3) / 4 / 1024),
        most: LOGO_LIMIT / 1024,
      });
    return { picture: logo };
  },
  plan(ports, { picture }): Plan<LogoReport> {
    const base = openBase(ports);
    const { words } = base;
    const there = new Map(
      linesOf(ports, ownTab(ports, base, 'logo'), 'logo')
        .map((line) => [keyOf('logo', line), line] as const)
        .filter(([key]) => key !== ''),
    );
    const wanted = logoLines(picture);
    const rows = [...new Set([...there.keys(), ...wanted.keys()])]
      .map((key): OwnRow => ({ key, before: there.get(key) ?? null, after: wanted.get(key) ?? null }))
      .filter(({ before, after }) => before?.['picture'] !== after?.['picture']);
    const steps: Step[] =
      rows.length === 0
        ? []
        : [{ kind: 'ownRows', table: 'logo', name: words.tab('logo'), headers: ownHeaders(words, 'logo'), rows }];
    return { changes: { command: setLogo.name, steps }, report: reportOf(picture, false) };
  },
};

const reportOf = (logo: Logo | null, isBroken: boolean): LogoReport => ({
  picture: logo === null ? '' : addressOfLogo(logo),
  size: logo?.size ?? 0,
  most: LOGO_LIMIT,
  isBroken,
});
