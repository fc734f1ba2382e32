/** The way back and the name of the screen. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigation } from '../app/navigation.ts';

export function Title() {
  const back = useNavigation((state) => state.back);
  return (
    <>
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={back} title="返回（Alt+←）">
        返回
      </Button>
      <h1>与去年对比</h1>
    </>
  );
}
