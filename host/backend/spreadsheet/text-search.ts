/** Operations of the text finder. */
import type { Area, Book } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { cellOf, contentOf, cut } from './areas';
import { put } from './cells';
import { changes, exception, named, reads } from './operation';

type Scope = { kind: 'SPREADSHEET' } | { kind: 'SHEET'; sheet: number } | { kind: 'RANGE'; area: Area };
interface Query {
  text: string;
  matchCase: boolean;
  entireCell: boolean;
  formulaText: boolean;
  regularExpression: boolean;
  ignoreDiacritics: boolean;
}

function searched(book: Book, scope: Scope): Area[] {
  if (scope.kind === 'SPREADSHEET') return book.sheets().map(({ id }) => contentOf(book, id));
  if (scope.kind === 'SHEET') return [contentOf(book, scope.sheet)];
  const inside = cut(scope.area, contentOf(book, scope.area.sheet));
  return inside ? [inside] : [];
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

function pattern(query: Query): RegExp {
  const text = query.ignoreDiacritics ? bare(query.text) : query.text;
  const source = query.regularExpression ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(query.entireCell ? `^(?:${source})$` : source, query.matchCase ? 'gu' : 'giu');
  } catch (cause) {
    throw Object.assign(exception(`Invalid regular expression: ${query.text}`), { cause });
  }
}

function search(book: Book, scope: Scope, query: Query): { cell: Area; text: string }[] {
  const wanted = pattern(query);
  return searched(book, scope).flatMap((area) => {
    const texts = query.formulaText ? book.formulas(area) : book.displayValues(area);
    return texts.flatMap((row, r) =>
      row.flatMap((text, c) => {
        wanted.lastIndex = 0;
        const hit = text !== '' && wanted.test(query.ignoreDiacritics ? bare(text) : text);
        return hit ? [{ cell: cellOf(area, r, c), text }] : [];
      }),
    );
  });
}

function replaceAll(execution: ExecutionContext, scope: Scope, query: Query, replacement: string): number {
  const { book } = execution;
  const hits = search(book, scope, query).filter(({ cell }) => query.formulaText || book.formulas(cell)[0]![0] === '');
  const wanted = pattern(query);
  const by = query.regularExpression ? replacement : replacement.replace(/\$/g, '$$$$');
  for (const { cell, text } of hits) {
    const source = query.ignoreDiacritics ? bare(text) : text;
    put(execution, cell, [[source.replace(wanted, by)]]);
  }
  return hits.length;
}

export const textSearchOperations: OperationTable = {
  ...reads(
    named(
      ['findAll', 'findNext', 'findPrevious', 'startFrom'].map((method) => `TextFinder.${method}`),
      ({ book }, scope: Scope, query: Query) => search(book, scope, query).map(({ cell }) => cell),
    ),
  ),
  ...changes({
    'TextFinder.replaceAllWith': async (execution, scope: Scope, query: Query, replacement: string) => {
      await execution.flush();
      return replaceAll(execution, scope, query, replacement);
    },
  }),
};
