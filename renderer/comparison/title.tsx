/** The way back and the name of the screen. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigation } from '../app/navigation.ts';

/** `lastName`: what the earlier report is called; none where there is nothing to compare with. */
export function Title({ lastName = '去年' }: { lastName?: string }) {
  const back = useNavigation((state) => state.back);
  return (
    <>
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={back} title="返回（Alt+←）">
        返回
      </Button>
      <h1>与{lastName}对比</h1>
    </>
  );
}
