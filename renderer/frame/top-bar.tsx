/** The bar that every screen stands under: where I am, whose reports these are, help. */
import { Button, Dropdown, Tooltip } from 'antd';
import { DownOutlined, QuestionCircleOutlined, SettingOutlined } from '@ant-design/icons';
import { agenciesOf, useLibrary } from '../app/library-store.ts';
import { useNavigation, type Screen } from '../app/navigation.ts';
import { keyName, withKeys } from '../ui/bindings.ts';
import './top-bar.css';

const PLACES: readonly { readonly title: string; readonly screen: Screen }[] = [
  { title: '资料库', screen: { name: 'library' } },
  { title: '年报模板', screen: { name: 'templates' } },
];

/** Agency of the report on the screen; on other screens the one the library is narrowed to. */
function useAgency(): string | null {
  const screen = useNavigation((state) => state.screen);
  const rows = useLibrary((state) => state.rows);
  const chosen = useLibrary((state) => state.agency);
  if ('id' in screen) return rows?.find((row) => row.id === screen.id)?.agency ?? null;
  const agencies = agenciesOf(rows ?? []);
  return chosen ?? (agencies.length === 1 ? (agencies[0] ?? null) : null);
}

function AgencyMenu() {
  const agency = useAgency();
  const agencies = agenciesOf(useLibrary((state) => state.rows) ?? []);
  const showAgency = useLibrary((state) => state.showAgency);
  const go = useNavigation((state) => state.go);
  const isLibrary = useNavigation((state) => state.screen.name === 'library');
  // Of several agencies the library has a filter of its own.
  if (agencies.length === 0 || (isLibrary && agencies.length > 1)) return null;
  if (agencies.length === 1) return <span className="top-bar-agency">{agency}</span>;
  const all = '全部机关';
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [agency ?? all],
        items: [all, ...agencies].map((name) => ({ key: name, label: name })),
        onClick: ({ key }) => {
          showAgency(key === all ? null : key);
          go({ name: 'library' });
        },
      }}
    >
      <Button type="text" className="top-bar-agency" icon={<DownOutlined />} iconPlacement="end">
        {agency ?? all}
      </Button>
    </Dropdown>
  );
}

/** How a button says that its screen is the one that is open. */
function markOf(isHere: boolean) {
  return isHere ? ({ className: 'is-here', 'aria-current': 'page' } as const) : {};
}

export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const screen = useNavigation((state) => state.screen);
  const go = useNavigation((state) => state.go);
  return (
    <header className="top-bar">
      <span className="brand">年报助手</span>
      <nav aria-label="主要页面">
        {PLACES.map((place) => (
          <Button
            key={place.title}
            type="text"
            {...markOf(place.screen.name === screen.name)}
            onClick={() => go(place.screen)}
          >
            {place.title}
          </Button>
        ))}
      </nav>
      <span className="top-bar-space" />
      <AgencyMenu />
      <Button
        type="text"
        icon={<SettingOutlined />}
        {...markOf(screen.name === 'settings')}
        onClick={() => go({ name: 'settings' })}
      >
        设置
      </Button>
      <Tooltip title={`${withKeys('使用手册', 'F1')}；全部快捷键按 ${keyName('Ctrl+/')}`}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          {...markOf(screen.name === 'help')}
          onClick={onHelp}
        >
          帮助
        </Button>
      </Tooltip>
    </header>
  );
}
