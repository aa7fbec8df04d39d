import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { numberedAnnexes } from '../../../../domain/annex-label';
import type { CampaignFile } from '../../../../domain/campaign-file';
import type { AttachmentRef } from '../../../../domain/form';
import { campaignsQuery } from '../../api/get-campaigns';
import { createCampaign, reviseCampaign } from '../../api/save-campaign';
import { startUpload } from '../../api/upload-attachment';

/** The draft to keep, and the paper it was read from. */
export interface DraftToOpen {
  file: CampaignFile;
  original: File;
}

// Attachments know plain text by this end of a name alone.
function asAttachment(original: File): File {
  return new File([original], original.name.replace(/\.(?:md|markdown)$/i, '.txt'));
}

function withOriginal(file: CampaignFile, kept: AttachmentRef): CampaignFile {
  const { notice } = file;
  const paper = { label: '', title: kept.name, file: kept, isOriginal: true };
  const attachments = numberedAnnexes([...(notice.attachments ?? []), paper]);
  return { ...file, notice: { ...notice, attachments } };
}

/** Keeps draft and original, and opens the draft in the editor. Tried again it goes on where it stopped. */
export function useOpenDraft(onKept: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const created = useRef<number | null>(null);
  const kept = useRef<AttachmentRef | null>(null);
  return useMutation({
    mutationFn: async ({ file, original }: DraftToOpen) => {
      created.current ??= (await createCampaign(file)).revision;
      const place = { campaign: file.id, office: file.notice.issuer };
      kept.current ??= await startUpload(place, asAttachment(original), () => undefined).stored;
      await reviseCampaign(withOriginal(file, kept.current), created.current);
      return file.id;
    },
    onSuccess: async (campaign) => {
      onKept();
      await queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      await navigate({ to: '/campaigns/$campaign/edit', params: { campaign } });
    },
  });
}
