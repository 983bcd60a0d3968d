/** Stand-ins for the two ways in which a call to the server fails. */
export class RPCError extends Error {
    data = { message: this.message };
}

export class ConnectionLostError extends Error {}
