import { type ReactNode, type RefObject, useState } from 'react';
import { exportJson } from '../../core/network/exchange/exportJson.ts';
import { exportNumpy } from '../../core/network/exchange/exportNumpy.ts';
import { exportPytorch } from '../../core/network/exchange/exportPytorch.ts';
import type { Network } from '../../core/network/network.ts';
import type { FigureControl } from '../control/figureControl.ts';
import { tableToCsv } from './csv.ts';
import { figureSvg } from './figureSvg.ts';
import { ImportBox } from './ImportBox.tsx';
import { svgToPng } from './png.ts';
import { saveFile } from './save.ts';
import { TableView } from './TableView.tsx';

interface ExportProps {
  readonly control: FigureControl;
  readonly root: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** Everything that can be taken out of a figure, and a network put in. */
export function ExportPanel({ control, root, onClose }: ExportProps): ReactNode {
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<'table' | 'import' | null>(null);
  const { table, network, importNetwork } = control;
  const save = (what: string, work: () => void | Promise<void>): void => {
    void attempt(what, work).then(setSaid);
  };
  const show = (what: 'table' | 'import'): void => {
    setOpen(open === what ? null : what);
  };
  return (
    <section className="sheet export" aria-label="Export">
      <Row title="Picture">
        <Item name="svg" onClick={() => save('SVG', () => saveSvg(control, root.current))}>
          SVG
        </Item>
        <Item name="png" onClick={() => save('PNG', () => savePng(control, root.current))}>
          PNG
        </Item>
      </Row>
      {table ? (
        <Row title="Data">
          <Item
            name="csv"
            onClick={() =>
              save('CSV', () => saveFile(`${control.figureId}.csv`, tableToCsv(table()), 'text/csv'))
            }
          >
            CSV
          </Item>
          <Item name="table" expanded={open === 'table'} onClick={() => show('table')}>
            List them here
          </Item>
        </Row>
      ) : null}
      {network ? <NetworkRow control={control} network={network} save={save} /> : null}
      {importNetwork ? (
        <Row title="Your own">
          <Item name="import" expanded={open === 'import'} onClick={() => show('import')}>
            Bring a network
          </Item>
        </Row>
      ) : null}
      {open === 'table' && table ? <TableView control={control} table={table} /> : null}
      {open === 'import' && importNetwork ? <ImportBox onImport={importNetwork} /> : null}
      <p className="sheet-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

function NetworkRow({
  control,
  network,
  save,
}: {
  readonly control: FigureControl;
  readonly network: () => Network;
  readonly save: (what: string, work: () => void) => void;
}): ReactNode {
  const name = control.figureId.replaceAll('-', '_');
  return (
    <Row title="Network">
      <Item
        name="json"
        onClick={() =>
          save('JSON', () => saveFile(`${name}.json`, exportJson(network()), 'application/json'))
        }
      >
        JSON
      </Item>
      <Item
        name="numpy"
        onClick={() =>
          save('NumPy', () => saveFile(`${name}_numpy.py`, exportNumpy(network()), 'text/x-python'))
        }
      >
        NumPy
      </Item>
      <Item
        name="pytorch"
        onClick={() =>
          save('PyTorch', () => saveFile(`${name}_torch.py`, exportPytorch(network()), 'text/x-python'))
        }
      >
        PyTorch
      </Item>
    </Row>
  );
}

async function attempt(what: string, work: () => void | Promise<void>): Promise<string> {
  try {
    await work();
    return `${what} saved.`;
  } catch (error) {
    return `${what} could not be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function saveSvg(control: FigureControl, root: HTMLElement | null): void {
  const { svg } = figureSvg(viewOf(root), { title: control.title, description: control.describe() });
  saveFile(`${control.figureId}.svg`, svg, 'image/svg+xml');
}

async function savePng(control: FigureControl, root: HTMLElement | null): Promise<void> {
  const picture = figureSvg(viewOf(root), { title: control.title, description: control.describe() });
  saveFile(`${control.figureId}.png`, await svgToPng(picture, 2), 'image/png');
}

function viewOf(root: HTMLElement | null): HTMLElement {
  const view = root?.querySelector<HTMLElement>('.figure-view');
  if (!view) throw new Error('the figure is not on the page.');
  return view;
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="export-row" role="group" aria-label={title}>
      <span className="export-title">{title}</span>
      {children}
    </div>
  );
}

function Item({
  name,
  expanded,
  onClick,
  children,
}: {
  readonly name: string;
  readonly expanded?: boolean;
  onClick(): void;
  readonly children: string;
}): ReactNode {
  return (
    <button type="button" className="button" data-export={name} aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  );
}
