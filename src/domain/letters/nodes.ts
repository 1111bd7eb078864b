/** What a template is made of once it has been read. */
import type { Day } from '../codes';
import type { Format } from './words';

/** Tag as people write it, in lower case → the value it stands for. */
export type TagNames = ReadonlyMap<string, string>;

/** For tags with a closed list of values, by tag: each value as people write it, in lower case → its code. */
export type TagChoices = Readonly<Record<string, ReadonlyMap<string, string> | undefined>>;

/** What a client has for a tag; '' and NaN are nothing. A bare number is neither money nor a day. */
export type TagValue = string | number | { readonly day: Day } | { readonly amount: number };
export type TagValues = Readonly<Record<string, TagValue | undefined>>;

/** A tag with what to put where the client has no value; `null` is no fallback, '' leaves nothing. */
export interface ValueNode {
  kind: 'value';
  tag: string;
  format: Format | null;
  fallback: string | null;
}

/** Words by gender; `other` is `null` where none is given for a client whose gender is not known. */
export interface GenderNode {
  kind: 'gender';
  man: string;
  woman: string;
  other: string | null;
}

/** Whether a tag is filled, or is (`EQUAL`) one of the values or (`NOT_EQUAL`) none of them; values are folded. */
export interface BlockTest {
  tag: string;
  is: 'FILLED' | 'EQUAL' | 'NOT_EQUAL';
  values: readonly string[];
}

export interface BlockNode {
  kind: 'block';
  test: BlockTest;
  then: readonly Node[];
  otherwise: readonly Node[];
}

/** Literal text with its mark-up, or one of the above. */
export type Node = string | ValueNode | GenderNode | BlockNode;

/** A letter's template that can be filled. */
export interface Template {
  readonly subject: readonly Node[];
  readonly text: readonly Node[];
}

/** Parts of a letter, as they are called in sentences. */
export type Part = 'subject' | 'text';

/** How values are compared. @example fold(' VIP ') //=> 'vip' */
export const fold = (text: string): string => text.trim().toLowerCase();

/**
 * Every tag that some branch of the template shows or asks for.
 * @example tagsOf(parseTemplate('Hi', '{{#if late}}Sorry. {{/if}}{{firstName|you}}', names)) //=> Set { 'late', 'firstName' }
 */
export function tagsOf({ subject, text }: Template): ReadonlySet<string> {
  const tags = new Set<string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.kind === 'value') tags.add(node.tag);
      else if (node.kind === 'gender') tags.add('gender');
      else {
        tags.add(node.test.tag);
        visit(node.then);
        visit(node.otherwise);
      }
    }
  };
  visit(subject);
  visit(text);
  return tags;
}

/** Every value node of the template, in the order of writing; the branches of blocks among them. */
export function valueNodesOf({ subject, text }: Template): readonly ValueNode[] {
  const found = (nodes: readonly Node[]): ValueNode[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string' || node.kind === 'gender') return [];
      return node.kind === 'value' ? [node] : [...found(node.then), ...found(node.otherwise)];
    });
  return [...found(subject), ...found(text)];
}
