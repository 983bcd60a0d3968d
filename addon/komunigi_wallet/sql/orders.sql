-- Orders: what is frozen of them once they are recorded, what holds at commit, and what recording
-- reads of them.
--
-- A server empties its connection before each call, plans included (psycopg2 sends DISCARD ALL): a
-- statement is planned anew in each call, and that takes longer than running it. So a function here
-- looks up row after row, rather than join tables, and runs no statement that it can do without.

-- Frozen is an order that has entries, or that refunds one that has some.

CREATE OR REPLACE FUNCTION customer_wallet_order_is_frozen(the_order integer)
RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM customer_wallet_entry WHERE pos_order_id = the_order)
        OR EXISTS (SELECT FROM pos_order
                    WHERE id = the_order AND is_customer_wallet_recorded);
END $$;

-- The columns of other apps that differ: what an app keeps of an order is its own, such as what was
-- delivered of it since (pos_sale), the card that a reward came from (pos_loyalty), or what follows a
-- setting of the till (pos_online_payment_self_order). The till's and ours are not among them, also
-- where another app has declared one again.
DROP FUNCTION IF EXISTS customer_wallet_filled_later(text, jsonb, jsonb);
CREATE OR REPLACE FUNCTION customer_wallet_columns_of_others(
    of_table text, before jsonb, after jsonb)
RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT COALESCE(array_agg(key), '{}') FROM jsonb_each(before)
     WHERE value <> after -> key
       AND NOT EXISTS (SELECT FROM ir_model_data
                        WHERE module IN ('point_of_sale', 'komunigi_wallet')
                          AND name = 'field_' || of_table || '__' || key)
$$;

CREATE OR REPLACE FUNCTION customer_wallet_order_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY[
        -- printing, mailing, the kitchen
        'nb_print', 'email', 'mobile', 'access_token', 'last_order_preparation_change',
        -- invoicing and closing, judged below; what follows the till's settings
        'state', 'account_move', 'to_invoice', 'sale_journal',
        -- whether a restaurant still asks for a tip, which would be a line
        'is_tipped', 'tip_amount',
        'is_customer_wallet_recorded', 'write_uid', 'write_date'
    ];
    as_closed pos_order := OLD;
BEGIN
    -- Closing a session changes thousands by no more than this.
    IF TG_OP = 'UPDATE' AND (NEW.state = OLD.state OR (OLD.state = 'paid' AND NEW.state = 'done'))
    THEN
        as_closed.state := NEW.state;
        as_closed.write_uid := NEW.write_uid;
        as_closed.write_date := NEW.write_date;
        IF as_closed IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    IF OLD.state NOT IN ('paid', 'done') OR NOT customer_wallet_order_is_frozen(OLD.id) THEN
        RETURN COALESCE(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF customer_wallet_contact_moves(OLD.partner_id, NEW.partner_id) THEN
            free := free || ARRAY['partner_id'];
        END IF;
        free := free || customer_wallet_columns_of_others(
            'pos_order', to_jsonb(OLD), to_jsonb(NEW));
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

-- The parts of an order: its lines, their taxes, its payments.
CREATE OR REPLACE FUNCTION customer_wallet_part_freeze()
RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY['write_uid', 'write_date'];
    old_order integer;
    new_order integer;
BEGIN
    IF TG_TABLE_NAME = 'pos_payment' THEN
        free := free || ARRAY['account_move_id'];
        old_order := OLD.pos_order_id;
        new_order := NEW.pos_order_id;
    ELSIF TG_TABLE_NAME = 'pos_order_line' THEN
        free := free || ARRAY['total_cost', 'is_total_cost_computed'];
        old_order := OLD.order_id;
        new_order := NEW.order_id;
    ELSE
        SELECT order_id INTO old_order FROM pos_order_line WHERE id = OLD.pos_order_line_id;
        SELECT order_id INTO new_order FROM pos_order_line WHERE id = NEW.pos_order_line_id;
    END IF;
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
        RETURN NEW;
    END IF;
    IF customer_wallet_order_is_frozen(old_order)
       OR (new_order IS DISTINCT FROM old_order AND customer_wallet_order_is_frozen(new_order))
    THEN
        -- No app adds to what says which taxes a line has: its columns are the till's.
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'account_tax_pos_order_line_rel' THEN
            free := free
                || customer_wallet_columns_of_others(TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW));
            IF to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
                RETURN NEW;
            END IF;
        END IF;
        PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_order');
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

-- At commit: what a recorded order moves on a wallet is in the ledger, to the cent.
CREATE OR REPLACE FUNCTION customer_wallet_order_check(the_order integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    the_company integer;
    moved numeric;
    entered numeric;
BEGIN
    SELECT company_id INTO the_company
      FROM pos_order WHERE id = the_order AND state IN ('paid', 'done');
    PERFORM FROM res_company
      WHERE id = the_company AND customer_wallet_account_id IS NOT NULL;
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
    IF TG_TABLE_NAME = 'pos_order' THEN
        -- Closing and invoicing move nothing: an order is judged as it is recorded.
        IF TG_OP = 'INSERT' OR OLD.state NOT IN ('paid', 'done') THEN
            PERFORM customer_wallet_order_check(NEW.id);
        END IF;
    ELSIF TG_TABLE_NAME = 'pos_order_line' THEN
        PERFORM FROM product_product AS product
           JOIN product_template AS template ON template.id = product.product_tmpl_id
          WHERE product.id = NEW.product_id AND template.is_customer_wallet_product;
        IF FOUND THEN
            PERFORM customer_wallet_order_check(NEW.order_id);
        END IF;
    ELSE
        PERFORM FROM pos_payment_method AS method
           JOIN account_journal AS journal ON journal.id = method.journal_id
          WHERE method.id = NEW.payment_method_id AND journal.is_customer_wallet_journal;
        IF FOUND THEN
            PERFORM customer_wallet_order_check(NEW.pos_order_id);
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- What recording reads of an order.

-- Whether it concerns a wallet: it pays from one, tops one up, or refunds an order that did or that
-- itself refunds one that did, as an exchange of goods.
CREATE OR REPLACE FUNCTION customer_wallet_order_is_involved(the_order integer)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    the_company integer;
BEGIN
    SELECT company_id INTO the_company FROM pos_order
     WHERE id = the_order AND is_customer_wallet_recorded IS NOT TRUE;
    PERFORM FROM res_company
      WHERE id = the_company AND customer_wallet_account_id IS NOT NULL;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;
    PERFORM FROM pos_payment AS payment
       JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
       JOIN account_journal AS journal ON journal.id = method.journal_id
      WHERE payment.pos_order_id = the_order AND journal.is_customer_wallet_journal;
    IF FOUND THEN
        RETURN TRUE;
    END IF;
    PERFORM FROM pos_order_line AS line
       JOIN product_product AS product ON product.id = line.product_id
       JOIN product_template AS template ON template.id = product.product_tmpl_id
      WHERE line.order_id = the_order AND template.is_customer_wallet_product;
    IF FOUND THEN
        RETURN TRUE;
    END IF;
    PERFORM FROM pos_order_line
      WHERE order_id = the_order AND refunded_orderline_id IS NOT NULL;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;
    PERFORM FROM pos_order_line AS line
       JOIN pos_order_line AS refunded ON refunded.id = line.refunded_orderline_id
      WHERE line.order_id = the_order AND customer_wallet_order_is_frozen(refunded.order_id);
    RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_payment_facts(orders integer[])
RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT COALESCE(json_agg(json_build_object(
                   'id', payment.id, 'amount', payment.amount,
                   'order', payment.pos_order_id, 'account_move', payment.account_move_id,
                   'on_account', method.journal_id IS NULL,
                   'wallet', COALESCE(journal.is_customer_wallet_journal, false),
                   'unfit', method.customer_wallet_pays_top_ups IS FALSE,
                   'company', method.company_id) ORDER BY payment.id), '[]')
          FROM pos_payment AS payment
          JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
     LEFT JOIN account_journal AS journal ON journal.id = method.journal_id
         WHERE payment.pos_order_id = ANY(orders)
    );
END $$;

CREATE OR REPLACE FUNCTION customer_wallet_line_facts(orders integer[])
RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT COALESCE(json_agg(json_build_object(
                   'id', line.id, 'order', line.order_id, 'product', line.product_id,
                   'price', line.price_unit, 'qty', line.qty, 'discount', line.discount,
                   'extra', line.extra_tax_data, 'refunded', line.refunded_orderline_id,
                   -- what put money on a wallet has done so, whatever became of its product
                   'top_up', COALESCE(template.is_customer_wallet_product, false) OR EXISTS (
                       SELECT FROM customer_wallet_entry
                        WHERE source = 'pos.order.line:' || line.id || ':1'),
                   'returnable', COALESCE(template.is_customer_wallet_returnable, false),
                   'taxes', (SELECT COALESCE(array_agg(account_tax_id), '{}')
                               FROM account_tax_pos_order_line_rel
                              WHERE pos_order_line_id = line.id)) ORDER BY line.id), '[]')
          FROM pos_order_line AS line
          JOIN product_product AS product ON product.id = line.product_id
          JOIN product_template AS template ON template.id = product.product_tmpl_id
         WHERE line.order_id = ANY(orders)
    );
END $$;

-- Null where no wallet is involved, nothing in it where the order has no session. It holds the
-- session open until the order is recorded.
CREATE OR REPLACE FUNCTION customer_wallet_order_facts(the_order integer)
RETURNS json LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    it pos_order;
    session record;
    config record;
    partner record;
    company_currency integer;
    journal_currency integer;
    smallest_coin numeric;
    minimum numeric;
BEGIN
    IF NOT customer_wallet_order_is_involved(the_order) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO it FROM pos_order WHERE id = the_order;
    SELECT name, state, config_id INTO session FROM pos_session WHERE id = it.session_id FOR SHARE;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;
    SELECT company_id, journal_id, cash_rounding, rounding_method, customer_wallet_return_limit
      INTO config FROM pos_config WHERE id = session.config_id;
    SELECT currency_id INTO company_currency FROM res_company WHERE id = it.company_id;
    SELECT currency_id INTO journal_currency FROM account_journal WHERE id = config.journal_id;
    SELECT commercial_partner_id, company_id INTO partner
      FROM res_partner WHERE id = it.partner_id;
    IF config.cash_rounding THEN
        SELECT rounding INTO smallest_coin
          FROM account_cash_rounding WHERE id = config.rounding_method;
    END IF;
    SELECT MAX(journal.minimum_wallet_amount) INTO minimum
      FROM pos_config_pos_payment_method_rel AS used
      JOIN pos_payment_method AS method ON method.id = used.pos_payment_method_id
      JOIN account_journal AS journal
        ON journal.id = method.journal_id AND journal.is_customer_wallet_journal
     WHERE used.pos_config_id = session.config_id;
    RETURN json_build_object(
        'state', it.state, 'company', it.company_id, 'config', it.config_id,
        'partner', it.partner_id, 'household', partner.commercial_partner_id,
        'partner_company', partner.company_id,
        'session', session.name, 'session_state', session.state,
        'session_config', session.config_id, 'config_company', config.company_id,
        'currency', COALESCE(journal_currency, company_currency),
        'company_currency', company_currency,
        'rate', it.currency_rate, 'account_move', it.account_move,
        'total', it.amount_total, 'date', it.date_order,
        'fiscal_position', it.fiscal_position_id,
        'reference', COALESCE(it.pos_reference, it.name),
        'reason', TRIM(it.customer_wallet_cash_out_reason),
        'rounding', smallest_coin, 'return_limit', config.customer_wallet_return_limit,
        'minimum', minimum,
        'payments', customer_wallet_payment_facts(ARRAY[the_order]),
        'lines', customer_wallet_line_facts(ARRAY[the_order]));
END $$;
