/** The way from the editor to the screens that show a report as it is stored. */
import { useNavigation } from '../../app/navigation.ts';
import { storeFirst } from '../../session/store-first.ts';
import { showProblem } from '../../ui/toast.tsx';

/** Goes there once report `id`, which is open, is stored; stays and says why where it could not be. */
export async function leaveFor(
  name: 'comparison' | 'check-sheet' | 'print' | 'versions',
  id: string,
): Promise<void> {
  const go = useNavigation.getState().later();
  const unsaved = await storeFirst();
  if (unsaved) showProblem(unsaved);
  else go({ name, id });
}
