interface CloseButtonProps {
  /** What it closes, in the reader's words. */
  readonly name: string;
  readonly className: string | undefined;
  readonly onClose: () => void;
}

/** The × that closes what it stands in. */
export const CloseButton = ({ name, className, onClose }: CloseButtonProps) => (
  <button type="button" className={className} aria-label={name} title={name} onClick={onClose}>
    ×
  </button>
);
