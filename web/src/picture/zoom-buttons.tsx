import { word } from '../state/words.ts';
import './picture.css';

interface ZoomButtonsProps {
  readonly zoomBy: (factor: number) => void;
  readonly showAll: () => void;
}

export function ZoomButtons({ zoomBy, showAll }: ZoomButtonsProps) {
  return (
    <div class="zoom-buttons">
      <button type="button" aria-label={word('zoomIn')} title={word('zoomIn')} onClick={() => zoomBy(1.6)}>
        <Sign d="M3 8H13M8 3V13" />
      </button>
      <button type="button" aria-label={word('zoomOut')} title={word('zoomOut')} onClick={() => zoomBy(1 / 1.6)}>
        <Sign d="M3 8H13" />
      </button>
      <button type="button" aria-label={word('fit')} title={word('fit')} onClick={showAll}>
        <Sign d="M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" />
      </button>
    </div>
  );
}

function Sign({ d }: { readonly d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.75" />
    </svg>
  );
}
