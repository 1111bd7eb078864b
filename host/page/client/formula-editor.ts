/** Lets the formula editor understand formulas with semicolons: colours, picking cells with the mouse, the help on arguments. */
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { translateTypedFormula } from '../../book/typed-formula';

type Nodes = NonNullable<ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>>;

/** The nodes of the English formula with the characters that the person typed; the translation changes no length. */
function asTyped(nodes: Nodes, english: string, typed: string): Nodes {
  const joined = nodes.map((node) => (typeof node === 'string' ? node : node.token)).join('');
  let at = english.length - joined.length;
  if (english.slice(at) !== joined) return nodes;
  return nodes.map((node) => {
    const length = (typeof node === 'string' ? node : node.token).length;
    const text = typed.slice(at, at + length);
    at += length;
    return typeof node === 'string' ? text : { ...node, token: text };
  });
}

/** Makes the editor's reader take formulas as they are typed in the locale. */
export function readFormulasIn(locale: string): void {
  const reader = LexerTreeBuilder.prototype;
  /* eslint-disable @typescript-eslint/unbound-method -- below they are called on the instance that they are methods of */
  const { sequenceNodesBuilder, getFunctionAndParameter, checkIfAddBracket } = reader;
  /* eslint-enable @typescript-eslint/unbound-method */
  Object.assign(reader, {
    sequenceNodesBuilder(this: LexerTreeBuilder, typed: string) {
      const english = translateTypedFormula(typed, locale);
      const nodes = sequenceNodesBuilder.call(this, english);
      return nodes && english !== typed ? asTyped(nodes, english, typed) : nodes;
    },
    getFunctionAndParameter(this: LexerTreeBuilder, typed: string, ...more: [number]) {
      return getFunctionAndParameter.call(this, translateTypedFormula(typed, locale), ...more);
    },
    checkIfAddBracket(this: LexerTreeBuilder, typed: string) {
      return checkIfAddBracket.call(this, translateTypedFormula(typed, locale));
    },
  });
}
