import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { FormUi } from '../../../../domain/form';
import type { FormTree } from '../../../../domain/form-design/form-tree';
import { fromSchema } from '../../../../domain/form-design/from-schema';
import { toSchema } from '../../../../domain/form-design/to-schema';
import type { FormDesignView } from '../../../contract/form-designs';
import { formDesignQuery, formDesignsQuery } from '../../api/get-form-designs';
import { saveFormDesign } from '../../api/save-form-design';
import { DraftKeeper } from '../../ui/draft-keeper';
import { useLeaveWarning } from '../../ui/use-leave-warning';

/** What is designed now, and what it was before and after what was undone. */
interface Strokes {
  past: readonly FormTree[];
  tree: FormTree;
  future: readonly FormTree[];
}

const MOST_STROKES = 200;

function saver(queries: QueryClient, form: string) {
  return async (tree: FormTree, revision: number) => {
    const design = toSchema(tree);
    const saved = await saveFormDesign(form, design, revision);
    queries.setQueryData(
      formDesignQuery(form).queryKey,
      (view: FormDesignView | undefined) =>
        view && {
          ...view,
          schema: { ...design.schema },
          ui: { ...design.ui },
          revision: saved.revision,
        },
    );
    void queries.invalidateQueries({ queryKey: formDesignsQuery.queryKey, exact: true });
    return saved;
  };
}

/** A form as it is being designed: every stroke can be undone, and is kept a moment later. */
export function useDesign(view: FormDesignView) {
  const queries = useQueryClient();
  const [{ past, tree, future }, setStrokes] = useState<Strokes>(() => ({
    past: [],
    tree: fromSchema({ schema: view.schema, ui: view.ui as FormUi }),
    future: [],
  }));
  const [keeper] = useState(() => new DraftKeeper(saver(queries, view.form), view.revision));
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const edit = useCallback((change: (tree: FormTree) => FormTree) => {
    setStrokes((now) => {
      const next = change(now.tree);
      if (next === now.tree) return now;
      return { past: [...now.past, now.tree].slice(-MOST_STROKES), tree: next, future: [] };
    });
  }, []);
  const undo = useCallback(() => {
    setStrokes((now) => {
      const last = now.past.at(-1);
      if (!last) return now;
      return { past: now.past.slice(0, -1), tree: last, future: [now.tree, ...now.future] };
    });
  }, []);
  const redo = useCallback(() => {
    setStrokes((now) => {
      const [next, ...rest] = now.future;
      return next ? { past: [...now.past, now.tree], tree: next, future: rest } : now;
    });
  }, []);
  const [first] = useState(tree);
  const isTouched = tree !== first || past.length > 0 || future.length > 0;
  useEffect(() => {
    if (isTouched) keeper.note(tree);
  }, [isTouched, tree, keeper]);
  useEffect(
    () => () => {
      void keeper.flush().finally(() => keeper.stop());
    },
    [keeper],
  );
  useLeaveWarning(keeper);
  return {
    ...{ tree, edit, undo, redo, keeping, keeper },
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}
