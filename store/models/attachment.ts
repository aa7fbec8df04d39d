/** What is kept beside an attachment's bytes; GridFS holds both. */
export interface AttachmentFacts {
  /** As the uploader named it, Chinese characters intact. */
  name: string;
  size: number;
  /** Media type, from the allow-list. */
  type: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  /** Office it was uploaded for. */
  owner: string;
  /** The unit it was uploaded on behalf of; it may read it too. */
  unit: string | null;
  /** Kept inside the owner's office: nobody else ever reads it, the issuing side included. */
  inside?: true;
  campaign: string;
  /** Issuing office. */
  office: string;
  uploadedBy: string;
  uploadedAt: number;
}

export type Attachment = AttachmentFacts & { id: string };

/** The document GridFS keeps in `attachments.files`. */
export interface AttachmentDoc {
  _id: string;
  metadata: AttachmentFacts;
}
