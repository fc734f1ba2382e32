/** Styles of antd's pieces, made once. By itself it forgets them with the last piece and makes them again for the next screen. */
import { createCache } from '@ant-design/cssinjs';

/** What antd's styles are filed under, beside the variables of a theme, which go with their theme. */
const STYLES = 'style%';

/** A cache for `StyleProvider` that counts one user of each style more than there are. */
export function keptStyles(): ReturnType<typeof createCache> {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (path, change) =>
    update(path, (before) => {
      const after = change(before);
      const isNew = !before && after !== null && path.startsWith(STYLES);
      return isNew ? [after[0] + 1, after[1]] : after;
    });
  return cache;
}
