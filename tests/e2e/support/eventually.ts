/** Repeats an assertion until it holds, for at most some seconds; then fails as it does. */
export async function eventually(assertion: () => Promise<void>, seconds = 20): Promise<void> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
        try {
            return await assertion();
        } catch (error) {
            if (Date.now() > until) {
                throw error;
            }
            await new Promise((resolve) => setTimeout(resolve, 300));
        }
    }
}
