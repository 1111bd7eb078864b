/** `segments.saved`: the saved segments with how many fit today, and what conditions can ask for. Changes nothing. */
import type { FieldKind } from '../domain/condition-check';
import { foldTag, splitTags } from '../domain/tags';
import { cellText } from '../tables/cell-text';
import { openBase, type Base } from '../tables/table';
import type { Ports } from '../ports';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { FIGURE_KINDS } from './condition-fields';
import { conditionJson } from './condition-input';
import { readFields } from './input';
import { savedCounts, savedSegments, type SavedCount, type SavedFault } from './saved-segments';

export interface ListedSaved extends SavedCount {
  name: string;
  /** As `segments.save` takes it; null where it cannot be read. */
  condition: unknown;
  fault?: SavedFault;
}

export interface SavedReport {
  segments: ListedSaved[];
  /** Figures first, then the columns of the tab in their order; the user's own are called `#header`. */
  fields: ({ field: string; isFigure: boolean } & FieldKind)[];
  /** The tags that are there, the most frequent first. */
  tags: { tag: string; clients: number }[];
}

const MOST_TAGS = 200;

export const listSaved: Command<Record<string, never>, SavedReport> = {
  name: 'segments.saved',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    readFields(input, []);
    return {};
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports): Plan<SavedReport> {
    const base = openBase(ports);
    const saved = savedSegments(ports, base);
    const { segments, kinds } = saved;
    const words = ports.words(ports.session.locale());
    const counts = segments.length === 0 ? [] : savedCounts(ports, base, figuresOf(ports, base), saved, words);
    return {
      changes: { command: listSaved.name, steps: [] },
      report: {
        segments: segments.map((segment, i) => ({
          ...counts[i]!,
          name: segment.name,
          condition: segment.kind === 'faulty' ? null : conditionJson(segment.found, kinds),
          ...(segment.kind === 'faulty' ? { fault: segment.fault } : {}),
        })),
        fields: Object.entries(kinds).map(([field, kind]) => ({ field, isFigure: field in FIGURE_KINDS, ...kind })),
        tags: tagsOf(ports, base),
      },
    };
  },
};

function tagsOf({ zone }: Ports, { clients, settings }: Base): SavedReport['tags'] {
  const found = new Map<string, { tag: string; clients: number }>();
  for (const raw of clients.column('tags'))
    for (const tag of splitTags(cellText(raw, zone, settings.locale))) {
      const known = found.get(foldTag(tag));
      if (known === undefined) found.set(foldTag(tag), { tag, clients: 1 });
      else known.clients++;
    }
  return [...found.values()].sort((a, b) => b.clients - a.clients || (a.tag < b.tag ? -1 : 1)).slice(0, MOST_TAGS);
}
