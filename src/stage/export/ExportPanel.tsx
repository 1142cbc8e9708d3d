import { type ReactNode, type RefObject, useState } from 'react';
import { exportJson } from '../../core/network/exchange/exportJson.ts';
import { exportPgfplots } from '../../core/network/exchange/exportPgfplots.ts';
import { exportNumpy } from '../../core/network/exchange/exportNumpy.ts';
import { exportPytorch } from '../../core/network/exchange/exportPytorch.ts';
import { networkPlot } from '../../core/network/exchange/networkPlot.ts';
import type { Network } from '../../core/network/network.ts';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import type { FigureControl } from '../control/figureControl.ts';
import { tableToCsv } from './csv.ts';
import { figureSvg, type Picture } from './figureSvg.ts';
import { ImportBox } from './ImportBox.tsx';
import { svgToPng } from './png.ts';
import { saveFile } from './save.ts';
import { TableView } from './TableView.tsx';

type Save = (what: string, work: () => void | Promise<void>) => void;

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
  const save: Save = (what, work) => {
    void attempt(what, work).then(setSaid);
  };
  const show = (what: 'table' | 'import'): void => {
    setOpen(open === what ? null : what);
  };
  return (
    <section className="sheet export" aria-label="Export">
      <PictureRow control={control} root={root} save={save} />
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

/** Pixels to a CSS px. */
const PNG_SCALES = [2, 4] as const;

function PictureRow({
  control,
  root,
  save,
}: Pick<ExportProps, 'control' | 'root'> & { readonly save: Save }): ReactNode {
  const [paper, setPaper] = useState(true);
  const picture = (): Picture =>
    figureSvg(viewOf(root.current), { title: control.title, description: control.describe() }, paper);
  return (
    <Row title="Picture">
      <Item
        name="svg"
        onClick={() => save('SVG', () => saveFile(`${control.figureId}.svg`, picture().svg, 'image/svg+xml'))}
      >
        SVG
      </Item>
      {PNG_SCALES.map((scale) => (
        <Item
          key={scale}
          name={`png-${scale}`}
          onClick={() =>
            save('PNG', async () =>
              saveFile(`${control.figureId}@${scale}x.png`, await svgToPng(picture(), scale), 'image/png'),
            )
          }
        >
          {`PNG, ${scale} ×`}
        </Item>
      ))}
      <Toggle
        label="with its background"
        checked={paper}
        onChange={(checked) => {
          setPaper(checked);
        }}
      />
    </Row>
  );
}

function NetworkRow({
  control,
  network,
  save,
}: {
  readonly control: FigureControl;
  readonly network: () => Network;
  readonly save: Save;
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
      {network().inputs === 1 ? (
        <Item
          name="tikz"
          onClick={() =>
            save('TikZ', () =>
              saveFile(`${name}.tex`, exportPgfplots(networkPlot(network())), 'application/x-tex'),
            )
          }
        >
          TikZ
        </Item>
      ) : null}
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
