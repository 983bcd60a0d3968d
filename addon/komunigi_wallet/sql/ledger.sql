-- The ledger guards itself: whoever reaches these tables, by whatever path, can only add to it.
-- Every refusal is a check_violation whose constraint name `customer.wallet.guarded` turns into words.

CREATE OR REPLACE FUNCTION customer_wallet_refuse(constraint_name text, table_name text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', constraint_name
        USING ERRCODE = 'check_violation', CONSTRAINT = constraint_name, TABLE = table_name;
END $$;

-- While contacts are merged or change household, and only then, the partner of a row may change:
-- from one of theirs to another, between which the server then moves the money.
DROP FUNCTION IF EXISTS customer_wallet_contacts_move();
CREATE OR REPLACE FUNCTION customer_wallet_contact_moves(before integer, after integer)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT after IS NOT DISTINCT FROM before OR ARRAY[before, after] <@ COALESCE(
        NULLIF(current_setting('komunigi_wallet.moving_contacts', true), ''), '{}')::integer[]
$$;

-- A new entry moves its wallet, and notes the balance after it. Writing the wallet makes two
-- transactions at once conflict: PostgreSQL refuses one, Odoo retries it. The first entry of a wallet
-- writes its contacts instead: they may be on their way to another household just now.
CREATE OR REPLACE FUNCTION customer_wallet_entry_enter()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_first boolean;
BEGIN
    INSERT INTO customer_wallet AS wallet (partner_id, company_id, balance, active,
                                           create_uid, create_date, write_uid, write_date)
    VALUES (NEW.partner_id, NEW.company_id, NEW.amount, TRUE,
            NEW.create_uid, NEW.create_date, NEW.create_uid, NEW.create_date)
        ON CONFLICT (partner_id, company_id) WHERE merged_into_id IS NULL
        DO UPDATE SET balance = wallet.balance + EXCLUDED.balance,
                      write_uid = EXCLUDED.write_uid,
                      write_date = EXCLUDED.write_date
    RETURNING id, balance, xmax = 0 INTO NEW.wallet_id, NEW.running_balance, is_first;
    IF is_first THEN
        UPDATE res_partner SET write_date = write_date
         WHERE id IN (NEW.partner_id, NEW.ordered_by_id);
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_entry_keep()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.wallet_id, NEW.company_id, NEW.date, NEW.amount, NEW.running_balance,
            NEW.kind, NEW.reference, NEW.source, NEW.pos_order_id, NEW.undoes_id)
           IS NOT DISTINCT FROM
           (OLD.id, OLD.wallet_id, OLD.company_id, OLD.date, OLD.amount, OLD.running_balance,
            OLD.kind, OLD.reference, OLD.source, OLD.pos_order_id, OLD.undoes_id)
           AND customer_wallet_contact_moves(OLD.partner_id, NEW.partner_id)
           AND customer_wallet_contact_moves(OLD.ordered_by_id, NEW.ordered_by_id)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM customer_wallet_refuse('customer_wallet_entry_kept', 'customer_wallet_entry');
    RETURN NULL;
END $$;

-- A balance changes by its entries alone: inside their trigger.
CREATE OR REPLACE FUNCTION customer_wallet_keep()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 AND (
        (TG_OP = 'INSERT' AND NEW.balance <> 0)
        OR (TG_OP = 'UPDATE' AND NEW.balance IS DISTINCT FROM OLD.balance)
        OR (TG_OP = 'UPDATE' AND NEW.company_id IS DISTINCT FROM OLD.company_id)
        OR (TG_OP = 'UPDATE'
            AND NOT customer_wallet_contact_moves(OLD.partner_id, NEW.partner_id))
    ) THEN
        PERFORM customer_wallet_refuse('customer_wallet_kept', 'customer_wallet');
    END IF;
    RETURN NEW;
END $$;
