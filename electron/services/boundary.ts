/** The gate of the services: inputs are checked on the way in, and only answers and problems go out. */
import { ACTIVITIES } from '../../shared/activities.ts';
import {
  contract,
  METHOD_NAMES,
  type Input,
  type MethodName,
  type Output,
  type Services,
} from '../../shared/contract.ts';
import { problem, ProblemError, type Problem } from '../../shared/problem.ts';

/** The methods as the parts of the services write them: given checked input, free to throw a ProblemError. */
export type Methods = {
  readonly [M in MethodName]: (input: CheckedInput<M>) => Promise<Output<M>>;
};
export type CheckedInput<M extends MethodName> = ReturnType<(typeof contract)[M]['input']['parse']>;

/**
 * The services behind their gate. A ProblemError becomes the method's answer `{ ok: false, problem }`; anything else
 * that is thrown goes to `log` and the window learns only that something unexpected happened. A method never rejects.
 */
export function guard(methods: Methods, log: (during: string, error: unknown) => void): Services {
  const guarded = <M extends MethodName>(name: M) => [
    name,
    async (input: Input<M>): Promise<Output<M>> => {
      try {
        const checked = contract[name].input.safeParse(input);
        if (!checked.success) {
          log(name, checked.error);
          throw new ProblemError(problem('bad-request', ACTIVITIES[name]));
        }
        return await methods[name](checked.data as CheckedInput<M>);
      } catch (error) {
        // Every method's answer may be a problem; the contract sees to that.
        return { ok: false, problem: toProblem(name, error, log) } as Output<M>;
      }
    },
  ];
  return Object.fromEntries(METHOD_NAMES.map(guarded)) as Services;
}

/** The problem to show for an error of method `name`. */
function toProblem(name: MethodName, error: unknown, log: (during: string, error: unknown) => void): Problem {
  if (error instanceof ProblemError) return error.problem;
  log(name, error);
  return problem('unexpected', ACTIVITIES[name]);
}

export function isMethodName(name: string): name is MethodName {
  return METHOD_NAMES.some((method) => method === name);
}

/** Calls a method as a window asks for it: the input may be anything, the services check it. */
export function callByName(services: Services, name: MethodName, input: unknown): Promise<unknown> {
  const method = services[name] as (input: unknown) => Promise<unknown>;
  return method(input);
}
