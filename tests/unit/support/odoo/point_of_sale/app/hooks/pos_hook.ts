import { useService } from "../../../web/core/utils/hooks";

export function usePos(): unknown {
    return useService("pos");
}
