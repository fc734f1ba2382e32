/** Percentages named by a verb or a goal: 公开率95%, 完成年度任务360条的115%. */
import type { Token } from '../tokens.ts';
import { agrees, before, isExact, valueOf, wrong, type Text, type WrongShare } from './percents.ts';
import { has } from './slot.ts';
import type { Count } from './statement.ts';

/** 收到12件，办结11件，办结率91.7%; 提出建议40条，采纳36条，采纳率90%. Null where no rate is named. */
export function rate(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const named = [...percent.left, ...percent.right].findLast(isRate);
  if (!named) return null;
  if (named.key === 'opinion' || has(percent.left, 'than', 'more', 'less')) return [];
  const timely = named.key === 'timely' || has(percent.left, 'timely');
  // 除2家涉密单位外，74家全部公开，公开率100%.
  if (before(text, index).some(({ left }) => has(left, 'except'))) return [];
  const told = sinceSemicolon(before(text, index));
  const verb = named.word.slice(-3, -1);
  const does = (words: readonly Token[]) =>
    words.some(({ tag, key, word }) =>
      named.key === 'handled' || named.key === 'timely'
        ? tag === 'act' && (key === 'handled' || key === 'answered')
        : word.includes(verb),
    );
  // 按期办结372件，按期办结率97.9%: of those alone that were in time.
  const inTime = ({ left, right }: Count) => !timely || has([...left, ...right], 'timely');
  const parts = told.filter(
    (count) =>
      does([...count.left, ...count.right]) && inTime(count) && !has(count.left, 'negation', 'duty', 'carry'),
  );
  const [part] = parts;
  if (!part || parts.length !== 1) return [];
  const carried = told.filter(({ left }) => has(left, 'carry'));
  const bases = told.filter(
    (count) =>
      count !== part &&
      !carried.includes(count) &&
      count.number.unit === part.number.unit &&
      isBase(count, part, named),
  );
  // Of several, only one that none of them makes right is wrong.
  const [base] =
    bases.length > 1
      ? bases.filter((count) => valueOf(count) >= valueOf(part)).sort((a, b) => valueOf(b) - valueOf(a))
      : bases;
  if (
    !base ||
    valueOf(base) === 0 ||
    bases.some(
      (count) => valueOf(count) > 0 && agrees(percent.number, (valueOf(part) / valueOf(count)) * 100),
    )
  )
    return [];
  // What is carried over is not due yet.
  if (carried.length > 0 && percent.number.value === 100) return [];
  const wholes = [valueOf(base), ...carried.map((count) => valueOf(base) + valueOf(count))];
  if (wholes.some((whole) => agrees(percent.number, (valueOf(part) / whole) * 100))) return [];
  const whole = wholes.at(-1) ?? valueOf(base);
  return [wrong(percent, base.number.start < part.number.start ? base : part, valueOf(part), whole)];
}

/** Numbers of the last part of a sentence, where semicolons divide it. */
function sinceSemicolon(told: readonly Count[]): Count[] {
  const at = told.findLastIndex(({ clause }) => clause.opened === ';');
  return told.filter((count, index) => at < 0 || index >= at || count.clause === told[at]?.clause);
}

/** 办结率, and any other word that ends like it: 结案率. */
function isRate({ tag, word }: Token): boolean {
  return tag === 'rate' || (tag === 'unknown' && word.length > 2 && word.endsWith('率'));
}

/** What a rate may be of: what was received for answers, else what must be done or stands right before. */
function isBase({ left, number }: Count, part: Count, { key }: Token): boolean {
  if (key === 'handled' || key === 'timely')
    return (
      number.start < part.number.start &&
      left.some(
        (word) => word.tag === 'act' && (word.key === 'received' || word.key === 'new' || word.key === 'due'),
      )
    );
  return has(left, 'duty') || number.start < part.number.start;
}

/** 计划公开300条，实际公开345条，为年度任务的115%. */
function aim(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  if (!has(percent.left, 'duty') || !has(percent.left, 'of')) return null;
  const told = text.counts
    .slice(Math.max(0, index - 3), index)
    .filter(
      (count, _, all) =>
        isExact(count) && count.number.unit === all.at(-1)?.number.unit && !has(count.left, 'more', 'less'),
    );
  const goal = told.find(({ left, scope }) => scope.plan || has(left, 'duty', 'plan'));
  const done = told.at(-1);
  if (!goal || !done || goal === done || valueOf(goal) === 0) return null;
  return told.some((count) => agrees(percent.number, (valueOf(count) / valueOf(goal)) * 100))
    ? []
    : [wrong(percent, goal, valueOf(done), valueOf(goal))];
}

/** 完成年度任务360条的115%, 占馆藏8万卷的25%: the number that the sentence is about ÷ the one that is named. */
export function target(text: Text, index: number): WrongShare[] | null {
  const percent = text.counts[index] as Count;
  const aimed = aim(text, index);
  if (aimed) return aimed;
  const goal = text.counts[index - 1];
  if (!goal || !has(goal.left, 'duty', 'share') || percent.left[0]?.tag !== 'of' || !isExact(goal))
    return null;
  const told = before(text, index).filter(
    (count) => count !== goal && count.number.unit === goal.number.unit,
  );
  if (told.length === 0 || valueOf(goal) === 0) return [];
  if (told.some((count) => agrees(percent.number, (valueOf(count) / valueOf(goal)) * 100))) return [];
  const [part] = told;
  return part && told.length === 1 ? [wrong(percent, part, valueOf(part), valueOf(goal))] : [];
}
