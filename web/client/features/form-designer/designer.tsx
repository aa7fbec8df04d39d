import { useMemo, useState } from 'react';
import { Alert, Button, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldPath } from '../../../../domain/form-design/tree-edits';
import type { FormDesignView } from '../../../contract/form-designs';
import { formDesignQuery } from '../../api/get-form-designs';
import { Failure } from '../../ui/failure';
import { FormFiles } from '../../ui/form-files';
import { BurdenLine } from './burden-line';
import { Canvas } from './canvas';
import { DesigningContext } from './designing';
import { ImportDialog } from './import-dialog';
import { Inspector } from './inspector';
import { Palette } from './palette';
import { PublishDialog } from './publish-dialog';
import { TryOut } from './try-out';
import { useDesign } from './use-design';
import './designer.css';

const SIDES = ['design', 'try'] as const;
type Side = (typeof SIDES)[number];
type Opened = 'import' | 'publish' | null;

type Design = ReturnType<typeof useDesign>;

/** Somebody else saved meanwhile, or the server did not take it. */
function Trouble({ view, design }: { view: FormDesignView; design: Design }) {
  const { t } = useTranslation('formDesigner');
  const queries = useQueryClient();
  const { keeping, keeper } = design;
  if (keeping.state === 'failed') return <Failure error={keeping.error} />;
  if (keeping.state !== 'conflict') return null;
  const takeTheirs = async () => {
    keeper.giveUp();
    await queries.resetQueries({ queryKey: formDesignQuery(view.form).queryKey });
  };
  const overwrite = async () => {
    const theirs = await queries.fetchQuery({ ...formDesignQuery(view.form), staleTime: 0 });
    await keeper.overwrite(theirs.revision);
  };
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('conflict.sentence')}
      description={
        <p className="designer-acts">
          <Button onClick={() => void overwrite()}>{t('conflict.overwrite')}</Button>
          <Button onClick={() => void takeTheirs()}>{t('conflict.takeTheirs')}</Button>
        </p>
      }
    />
  );
}

/** The form to try, and to take along on paper. */
function Tried({ form }: { form: string }) {
  return (
    <>
      <FormFiles of={{ design: form }} />
      <TryOut />
    </>
  );
}

/** The designer of one form: palette, canvas, inspector, and the form itself to try. */
export function Designer({ view }: { view: FormDesignView }) {
  const { t } = useTranslation('formDesigner');
  const design = useDesign(view);
  const { tree, edit, undo, redo, canUndo, canRedo, keeping, keeper } = design;
  const [selected, select] = useState<FieldPath | null>(null);
  const [side, setSide] = useState<Side>('design');
  const [opened, open] = useState<Opened>(null);
  const designing = useMemo(() => ({ tree, edit, selected, select }), [tree, edit, selected]);
  return (
    <DesigningContext value={designing}>
      <div className="designer-head">
        <h1>{tree.title.trim() || t('untitled')}</h1>
        <span className="soft" role="status">
          {t(`keeping.${keeping.state}`)}
        </span>
        <BurdenLine form={view.form} />
        <div className="designer-acts">
          <Button disabled={!canUndo} onClick={undo}>
            {t('undo')}
          </Button>
          <Button disabled={!canRedo} onClick={redo}>
            {t('redo')}
          </Button>
          <Button onClick={() => open('import')}>{t('import.open')}</Button>
          <Button type="primary" onClick={() => open('publish')}>
            {t('publish.open')}
          </Button>
        </div>
      </div>
      <Trouble view={view} design={design} />
      <div className="designer-sides">
        <Segmented<Side>
          options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
          value={side}
          onChange={setSide}
        />
        {selected && (
          <Button type="link" onClick={() => select(null)}>
            {t('selectForm')}
          </Button>
        )}
      </div>
      {side === 'try' ? (
        <Tried form={view.form} />
      ) : (
        <div className="designer">
          <Palette />
          <section aria-label={t('canvas')}>
            <Canvas path={[]} />
          </section>
          <Inspector />
        </div>
      )}
      {opened === 'import' && <ImportDialog onClose={() => open(null)} />}
      {opened === 'publish' && (
        <PublishDialog view={view} keeper={keeper} onClose={() => open(null)} />
      )}
    </DesigningContext>
  );
}
