import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../domain/campaign-file';
import { editorStepOf } from './editor-steps';

const NOTICE_FIELDS = [
  'number',
  'letterhead',
  'issuer',
  'sponsor',
  'title',
  'theme',
  'text',
  'issuedOn',
  'printedOn',
] as const;

function indexOf(path: string): number {
  return Number(/\[(\d+)\]/.exec(path)?.[1] ?? -1);
}

/** Says in the reader's words which place of the file a path means. */
export function usePlaceWords(file: CampaignFile): (path: string) => string {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const nameOf = (list: string, at: number): string | undefined => {
    switch (list) {
      case 'steps':
        return file.steps[at]?.title;
      case 'phases':
        return file.phases[at]?.name;
      case 'anchors':
        return file.anchors[at]?.name;
      case 'matrix': {
        const row = file.matrix[at]?.for;
        return row && words(`unitClass.${row}`);
      }
      default:
        return undefined;
    }
  };
  return (path) => {
    const step = t(`step.${editorStepOf(path)}`);
    const field = NOTICE_FIELDS.find((one) => path === `notice.${one}`);
    if (field) return t(`notice.${field}`);
    const at = indexOf(path);
    const list = /^\w+/.exec(path)?.[0] ?? '';
    const item = list === 'items' ? file.items[at] : undefined;
    if (item) return t('place.item', { no: item.no, title: item.title });
    const name = nameOf(list, at);
    return name ? `${step} · ${name}` : step;
  };
}
