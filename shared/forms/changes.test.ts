import { describe, expect, it } from 'vitest';
import { changeOf, changesBetween, sharesPlaceWith, splitFigures, twinOf } from './changes.ts';
import { FIGURES, rowOf } from './figures.ts';
import { FORM_IDS, formDefinition } from './forms.ts';
import { backToTwoForms, withThirdForm } from './third-form.fixture.ts';

const everyFigure = () => true;

describe('what one form changed of another', () => {
  it('is the same from either side, and nothing between a form and itself', () => {
    const { changes } = formDefinition('2021');
    expect(changesBetween('2019', '2021')).toEqual(changes);
    expect(changesBetween('2021', '2019')).toEqual(changes);
    expect(changesBetween('2021', '2021')).toEqual([]);
  });

  it('over several forms is what each step changed, the oldest first', async () => {
    const forms = await withThirdForm(async () => ({
      ...(await import('./changes.ts')),
      ...(await import('./forms.ts')),
    }));
    backToTwoForms();
    const [second, third] = [forms.formDefinition('2021').changes, forms.formDefinition('2027').changes];
    expect(forms.changesBetween('2021', '2027')).toEqual(third);
    expect(forms.changesBetween('2027', '2019')).toEqual([...second, ...third]);
    // Fees changed twice: what is between the two forms at hand counts.
    expect(forms.changeOf('disclosure.fee.amount', '2021', '2027')).toBe(third[0]);
    expect(forms.changeOf('disclosure.fee.amount', '2019', '2021')).toMatchObject({
      now: ['disclosure.fee.amount'],
    });
  });

  it('names figures and rows of these forms only, those before and those now', () => {
    for (const { changes, id } of FORM_IDS.map(formDefinition)) {
      const before = FORM_IDS[FORM_IDS.indexOf(id) - 1] ?? '';
      const inForm = (form: string) =>
        [...FIGURES.values()]
          .filter(({ forms }) => forms.includes(form))
          .flatMap((figure) => [figure.id, rowOf(figure.id)]);
      for (const change of changes) {
        expect(inForm(before)).toEqual(expect.arrayContaining([change.before].flat()));
        expect(inForm(id)).toEqual(expect.arrayContaining([...change.now]));
      }
    }
  });

  it('concerns every figure that only one of the two has, but those of rows and columns that were dropped', () => {
    const onlyOne = [...FIGURES.values()].filter(({ forms }) => forms.length === 1).map(({ id }) => id);
    const dropped = onlyOne.filter((id) => changeOf(id, '2019', '2021') === undefined);
    expect(new Set(dropped.map((id) => id.replace(/^disclosure\.(\w+)\..*/, '$1')))).toEqual(
      new Set(['licensing', 'otherService', 'penalty', 'coercion', 'procurement']),
    );
    expect(dropped.filter((id) => FIGURES.get(id)?.forms[0] !== '2019')).toEqual([]);
    expect(changeOf('requests.new.natural', '2019', '2021')).toBeUndefined();
  });

  it('is found for labels of another form in a table too, where both reports have the same form', () => {
    const change = changeOf('requests.otherHandling.feeUnpaid.natural', '2021', '2021');
    expect(change).toMatchObject({ kind: 'split', before: 'requests.otherHandling' });
    expect(changeOf('disclosure.regulation.made', '2021', '2021')).toMatchObject({ kind: 'replaced' });
  });
});

describe('figures that stand in each other’s place', () => {
  it('share it with those of their own change, and no other', () => {
    const shares = (id: string, other: string) => sharesPlaceWith(id)(other);
    expect(shares('disclosure.regulation.made', 'disclosure.regulation.issued')).toBe(true);
    expect(shares('disclosure.regulation.issued', 'disclosure.regulation.made')).toBe(true);
    expect(shares('disclosure.regulation.issued', 'disclosure.regulation.published')).toBe(false);
    expect(shares('requests.otherHandling.natural', 'requests.otherHandling.other.natural')).toBe(true);
    expect(shares('requests.otherHandling.other.natural', 'requests.otherHandling.feeUnpaid.total')).toBe(
      true,
    );
    expect(shares('requests.otherHandling.natural', 'requests.handled.natural')).toBe(false);
    expect(shares('requests.new.natural', 'requests.new.natural')).toBe(false);
  });

  it('have a twin in the same row, from either form, if the report names it', () => {
    expect(twinOf('disclosure.normativeDocument.inForce', everyFigure)).toBe(
      'disclosure.normativeDocument.totalPublic',
    );
    expect(twinOf('disclosure.regulation.totalPublic', everyFigure)).toBe('disclosure.regulation.inForce');
    expect(twinOf('disclosure.regulation.totalPublic', () => false)).toBeNull();
    expect(twinOf('disclosure.fee.amount', (id) => id.endsWith('Change'))).toBe('disclosure.fee.itemsChange');
  });

  it('have none where they were divided, or where nothing was changed', () => {
    expect(twinOf('requests.otherHandling.natural', everyFigure)).toBeNull();
    expect(twinOf('requests.new.natural', everyFigure)).toBeNull();
  });
});

describe('a row that was divided', () => {
  it('has in each column the whole of one form and its parts of the other', () => {
    const change = changeOf('requests.otherHandling.natural', '2019', '2021');
    if (change?.kind !== 'split') throw new Error('not divided');
    expect(splitFigures(change, 'requests.otherHandling.other.business')).toEqual({
      whole: 'requests.otherHandling.business',
      parts: [
        'requests.otherHandling.notCorrected.business',
        'requests.otherHandling.feeUnpaid.business',
        'requests.otherHandling.other.business',
      ],
    });
  });
});
