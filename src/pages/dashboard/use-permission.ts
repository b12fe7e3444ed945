/** Whether the user has granted something, also when that changes elsewhere. */
import { useEffect, useState } from 'react';
import { hasPermission, onPermissionsChange, type Permission } from '@/platform/permissions';

/** Undefined until the browser has answered. */
export function usePermission(permission: Permission): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const answer = await hasPermission(permission);
      if (!gone) setGranted(answer);
    };
    void look();
    const stop = onPermissionsChange(() => void look());
    return () => {
      gone = true;
      stop();
    };
  }, [permission]);
  return granted;
}
