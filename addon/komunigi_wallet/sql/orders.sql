-- Orders: what is frozen of them once they are recorded, what holds at commit, and what recording
-- reads of them.

-- Frozen is an order that has entries, or that refunds one that has some.

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
        PERFORM customer_wallet_refuse('customer_wallet_order_frozen', 'pos_order');
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

-- What recording reads of an order. Functions, so that PostgreSQL plans them once a connection.

-- Whether it concerns a wallet: it pays from one, tops one up, or refunds an order that did.
CREATE OR REPLACE FUNCTION customer_wallet_order_is_involved(the_order integer)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM pos_order
          JOIN res_company AS company ON company.id = pos_order.company_id
         WHERE pos_order.id = the_order AND company.customer_wallet_account_id IS NOT NULL
           AND pos_order.is_customer_wallet_recorded IS NOT TRUE
    ) AND (EXISTS (
        SELECT FROM pos_payment AS payment
          JOIN pos_payment_method AS method ON method.id = payment.payment_method_id
          JOIN account_journal AS journal ON journal.id = method.journal_id
         WHERE payment.pos_order_id = the_order AND journal.is_customer_wallet_journal
    ) OR EXISTS (
        SELECT FROM pos_order_line AS line
          JOIN product_product AS product ON product.id = line.product_id
          JOIN product_template AS template ON template.id = product.product_tmpl_id
         WHERE line.order_id = the_order AND template.is_customer_wallet_product
    ) OR EXISTS (
        SELECT FROM pos_order_line AS line
          JOIN pos_order_line AS refunded ON refunded.id = line.refunded_orderline_id
          JOIN customer_wallet_entry AS entry ON entry.pos_order_id = refunded.order_id
         WHERE line.order_id = the_order
    ));
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
                   'top_up', COALESCE(template.is_customer_wallet_product, false),
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

-- It holds the session open until the order is recorded.
CREATE OR REPLACE FUNCTION customer_wallet_order_facts(the_order integer)
RETURNS json LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    facts json;
BEGIN
    SELECT json_build_object(
               'state', pos_order.state, 'company', pos_order.company_id,
               'partner', pos_order.partner_id, 'household', partner.commercial_partner_id,
               'partner_company', partner.company_id, 'session', session.name,
               'session_state', session.state, 'config', pos_order.config_id,
               'session_config', session.config_id, 'config_company', config.company_id,
               'currency', COALESCE(journal.currency_id, company.currency_id),
               'company_currency', company.currency_id,
               'rate', pos_order.currency_rate, 'account_move', pos_order.account_move,
               'total', pos_order.amount_total, 'date', pos_order.date_order,
               'fiscal_position', pos_order.fiscal_position_id,
               'reference', COALESCE(pos_order.pos_reference, pos_order.name),
               'reason', TRIM(pos_order.customer_wallet_cash_out_reason),
               'rounding', CASE WHEN config.cash_rounding THEN rounding.rounding END,
               'return_limit', config.customer_wallet_return_limit,
               'minimum', (
                   SELECT MAX(wallet.minimum_wallet_amount)
                     FROM pos_config_pos_payment_method_rel AS used
                     JOIN pos_payment_method AS method ON method.id = used.pos_payment_method_id
                     JOIN account_journal AS wallet
                       ON wallet.id = method.journal_id AND wallet.is_customer_wallet_journal
                    WHERE used.pos_config_id = config.id),
               'payments', customer_wallet_payment_facts(ARRAY[the_order]),
               'lines', customer_wallet_line_facts(ARRAY[the_order]))
      INTO facts
      FROM pos_order
      JOIN res_company AS company ON company.id = pos_order.company_id
      JOIN pos_session AS session ON session.id = pos_order.session_id
      JOIN pos_config AS config ON config.id = session.config_id
 LEFT JOIN account_journal AS journal ON journal.id = config.journal_id
 LEFT JOIN account_cash_rounding AS rounding ON rounding.id = config.rounding_method
 LEFT JOIN res_partner AS partner ON partner.id = pos_order.partner_id
     WHERE pos_order.id = the_order
       FOR SHARE OF session;
    RETURN facts;
END $$;
