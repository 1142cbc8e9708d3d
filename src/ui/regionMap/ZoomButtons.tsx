import type { ReactNode } from 'react';
import { MAX_ZOOM } from '../../plot/regionMap/mapView.ts';
import type { MapCamera } from './useMapView.ts';

/** Nearer, farther and back to the whole, for those who have no wheel. */
export function ZoomButtons({ camera, of }: { readonly camera: MapCamera; readonly of: string }): ReactNode {
  const { zoom } = camera.view;
  return (
    <div className="region-zoom" role="group" aria-label={`Enlarge ${of}`}>
      {zoom > 1 ? (
        <button type="button" className="region-zoom-button" data-wide="" onClick={camera.whole}>
          Whole map
        </button>
      ) : null}
      <button
        type="button"
        className="region-zoom-button"
        aria-label="Zoom out"
        aria-disabled={zoom <= 1 ? true : undefined}
        onClick={() => {
          camera.zoom(1 / 1.5);
        }}
      >
        −
      </button>
      <button
        type="button"
        className="region-zoom-button"
        aria-label="Zoom in"
        aria-disabled={zoom >= MAX_ZOOM ? true : undefined}
        onClick={() => {
          camera.zoom(1.5);
        }}
      >
        +
      </button>
    </div>
  );
}
