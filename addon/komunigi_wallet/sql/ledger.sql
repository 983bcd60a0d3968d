-- The ledger guards itself: whoever reaches these tables, by whatever path, can only add to it.
-- Every refusal is a check_violation whose constraint name `models/base.py` turns into words.

CREATE OR REPLACE FUNCTION customer_wallet_refuse(constraint_name text, table_name text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', constraint_name
        USING ERRCODE = 'check_violation', CONSTRAINT = constraint_name, TABLE = table_name;
END $$;

-- While contacts are merged or change household, and only then, the partner of a row may change.
CREATE OR REPLACE FUNCTION customer_wallet_contacts_move()
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT COALESCE(current_setting('komunigi_wallet.contacts_move', true), '') = 'on'
$$;

-- A new entry moves its wallet, and notes the balance after it. Writing the wallet makes two
-- transactions at once conflict: PostgreSQL refuses one, Odoo retries it.
CREATE OR REPLACE FUNCTION customer_wallet_entry_enter()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO customer_wallet AS wallet (partner_id, company_id, balance, active,
                                           create_uid, create_date, write_uid, write_date)
    VALUES (NEW.partner_id, NEW.company_id, NEW.amount, TRUE,
            NEW.create_uid, NEW.create_date, NEW.create_uid, NEW.create_date)
        ON CONFLICT (partner_id, company_id) WHERE merged_into_id IS NULL
        DO UPDATE SET balance = wallet.balance + EXCLUDED.balance,
                      write_uid = EXCLUDED.write_uid,
                      write_date = EXCLUDED.write_date
    RETURNING id, balance INTO NEW.wallet_id, NEW.running_balance;
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
           AND (customer_wallet_contacts_move()
                OR (NEW.partner_id, NEW.ordered_by_id)
                   IS NOT DISTINCT FROM (OLD.partner_id, OLD.ordered_by_id))
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
        OR (TG_OP = 'UPDATE' AND NEW.partner_id IS DISTINCT FROM OLD.partner_id
            AND NOT customer_wallet_contacts_move())
    ) THEN
        PERFORM customer_wallet_refuse('customer_wallet_kept', 'customer_wallet');
    END IF;
    RETURN NEW;
END $$;

-- Orders: frozen once recorded with entries, or as the refund of an order that has some.

CREATE OR REPLACE FUNCTION customer_wallet_order_is_frozen(the_order integer)
RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (SELECT FROM customer_wallet_entry WHERE pos_order_id = the_order)
        OR EXISTS (SELECT FROM pos_order
                    WHERE id = the_order AND is_customer_wallet_recorded)
$$;

CREATE OR REPLACE FUNCTION customer_wallet_order_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY[
        -- printing, mailing, the kitchen
        'nb_print', 'email', 'mobile', 'access_token', 'last_order_preparation_change',
        -- invoicing and closing, judged below; what follows the till's settings
        'state', 'account_move', 'to_invoice', 'sale_journal',
        -- French certification
        'l10n_fr_hash', 'l10n_fr_secure_sequence_number',
        'is_customer_wallet_recorded', 'write_uid', 'write_date'
    ];
BEGIN
    IF OLD.state NOT IN ('paid', 'done') OR NOT customer_wallet_order_is_frozen(OLD.id) THEN
        RETURN COALESCE(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF customer_wallet_contacts_move() THEN
            free := free || ARRAY['partner_id'];
        END IF;
        IF to_jsonb(NEW) - free = to_jsonb(OLD) - free
           AND (NEW.state = OLD.state OR (OLD.state = 'paid' AND NEW.state = 'done'))
           AND (NEW.is_customer_wallet_recorded OR OLD.is_customer_wallet_recorded IS NOT TRUE)
           AND (NEW.account_move IS NOT DISTINCT FROM OLD.account_move
                OR OLD.account_move IS NULL
                OR NOT EXISTS (SELECT FROM account_move WHERE id = OLD.account_move))
        THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_order');
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_line_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY['total_cost', 'is_total_cost_computed', 'write_uid', 'write_date'];
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
        RETURN NEW;
    END IF;
    IF (TG_OP <> 'INSERT' AND customer_wallet_order_is_frozen(OLD.order_id))
       OR (TG_OP <> 'DELETE' AND customer_wallet_order_is_frozen(NEW.order_id)) THEN
        PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_order_line');
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_payment_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY['account_move_id', 'write_uid', 'write_date'];
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
        RETURN NEW;
    END IF;
    IF (TG_OP <> 'INSERT' AND customer_wallet_order_is_frozen(OLD.pos_order_id))
       OR (TG_OP <> 'DELETE' AND customer_wallet_order_is_frozen(NEW.pos_order_id)) THEN
        PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_payment');
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_tax_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    the_line integer := COALESCE(NEW.pos_order_line_id, OLD.pos_order_line_id);
BEGIN
    IF customer_wallet_order_is_frozen((SELECT order_id FROM pos_order_line WHERE id = the_line))
    THEN
        PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_order_line');
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

-- At commit: what a recorded order moves on a wallet is in the ledger, to the cent.
CREATE OR REPLACE FUNCTION customer_wallet_order_check(the_order integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moved numeric;
    entered numeric;
BEGIN
    PERFORM FROM pos_order
       JOIN res_company AS company ON company.id = pos_order.company_id
      WHERE pos_order.id = the_order AND state IN ('paid', 'done')
        AND company.customer_wallet_account_id IS NOT NULL;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    SELECT COALESCE(SUM(-payment.amount), 0) INTO moved
      FROM pos_payment AS payment
      JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
      JOIN account_journal AS journal
        ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
     WHERE payment.pos_order_id = the_order;
    SELECT moved + COALESCE(SUM(line.price_unit * line.qty), 0) INTO moved
      FROM pos_order_line AS line
      JOIN product_product AS product ON product.id = line.product_id
      JOIN product_template AS template
        ON template.id = product.product_tmpl_id AND template.is_customer_wallet_product
     WHERE line.order_id = the_order;
    SELECT COALESCE(SUM(amount), 0) INTO entered
      FROM customer_wallet_entry WHERE pos_order_id = the_order;
    IF ROUND(moved, 6) <> ROUND(entered, 6) THEN
        PERFORM customer_wallet_refuse('customer_wallet_order_entered', 'pos_order');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_order_entered()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM customer_wallet_order_check(NEW.id);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_line_entered()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM product_product AS product
       JOIN product_template AS template ON template.id = product.product_tmpl_id
      WHERE product.id = NEW.product_id AND template.is_customer_wallet_product;
    IF FOUND THEN
        PERFORM customer_wallet_order_check(NEW.order_id);
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_payment_entered()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM pos_payment_method AS method
       JOIN account_journal AS journal ON journal.id = method.journal_id
      WHERE method.id = NEW.payment_method_id AND journal.is_customer_wallet_journal;
    IF FOUND THEN
        PERFORM customer_wallet_order_check(NEW.pos_order_id);
    END IF;
    RETURN NULL;
END $$;

-- Journal items on the wallet account: kept while posted, and at commit in the ledger.

CREATE OR REPLACE FUNCTION customer_wallet_item_keep()
RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM FROM customer_wallet_entry WHERE move_line_id = OLD.id
         HAVING SUM(amount) FILTER (WHERE state = 'posted') <> 0
             OR COUNT(*) FILTER (WHERE state = 'pending') > 0;
        IF FOUND THEN
            PERFORM customer_wallet_refuse('customer_wallet_item_kept', 'account_move_line');
        END IF;
        RETURN OLD;
    END IF;
    PERFORM FROM customer_wallet_entry WHERE move_line_id = OLD.id;
    IF FOUND AND NOT (
        (NEW.account_id, NEW.balance, NEW.debit, NEW.credit, NEW.amount_currency,
         NEW.currency_id, NEW.company_id, NEW.move_id, NEW.journal_id, NEW.date, NEW.name)
        IS NOT DISTINCT FROM
        (OLD.account_id, OLD.balance, OLD.debit, OLD.credit, OLD.amount_currency,
         OLD.currency_id, OLD.company_id, OLD.move_id, OLD.journal_id, OLD.date, OLD.name)
        AND (NEW.partner_id IS NOT DISTINCT FROM OLD.partner_id OR customer_wallet_contacts_move())
    ) THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_kept', 'account_move_line');
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_item_entered()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    account integer;
    booked numeric;
    entered numeric;
    is_true boolean;
BEGIN
    SELECT customer_wallet_account_id INTO account FROM res_company WHERE id = NEW.company_id;
    -- An item of another account, which was not changed just now, is none of a wallet.
    IF account IS NULL OR (NEW.account_id IS DISTINCT FROM account
                           AND (TG_OP = 'INSERT' OR NEW.account_id = OLD.account_id)) THEN
        RETURN NULL;
    END IF;
    SELECT CASE WHEN move.state = 'posted' AND item.account_id = account
                THEN -item.balance ELSE 0 END,
           item.account_id IS DISTINCT FROM account OR item.parent_state = move.state
      INTO booked, is_true
      FROM account_move_line AS item
      JOIN account_move AS move ON move.id = item.move_id
     WHERE item.id = NEW.id;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT COALESCE(SUM(amount), 0) INTO entered
      FROM customer_wallet_entry WHERE move_line_id = NEW.id AND state = 'posted';
    IF booked <> entered OR NOT is_true THEN
        PERFORM customer_wallet_refuse('customer_wallet_item_entered', 'account_move_line');
    END IF;
    RETURN NULL;
END $$;
