//! The application that goes on writing at the source while its database is migrated.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use testkit::{Error, Result};
use tokio::task::JoinHandle;
use tokio_postgres::Client;

/// New orders get keys above those of the data set.
const FIRST_KEY: i64 = 1_000_000_000;

/// Pause between transactions: about 200 a second, so that the demonstration shows a busy
/// application and not a benchmark.
const PAUSE: Duration = Duration::from_millis(4);

/// One transaction: an order with three lines, a customer's balance, and the end of an old order.
const PREPARED: [&str; 4] = [
    "INSERT INTO orders VALUES ($1::bigint, 1 + $1::bigint % 100, 'O', 100.50, '1998-08-02', '1-URGENT',
     'Clerk#000000001', 0, 'written during the migration')",
    "INSERT INTO lineitem SELECT $1::bigint, 1 + $1::bigint % 100, 1, n, 10, 100.25, 0.05, 0.01, 'N', 'O', '1998-08-03',
     '1998-08-04', '1998-08-05', 'NONE', 'MAIL', 'line ' || n FROM generate_series(1, 3) n",
    "UPDATE customer SET c_acctbal = c_acctbal + 1.25 WHERE c_custkey = 1 + $1::bigint % 1000",
    "DELETE FROM lineitem WHERE l_orderkey = $1::bigint - 1000000000 AND l_orderkey % 3 = 0",
];

/// A running writer.
pub(crate) struct Writer {
    stop: Arc<AtomicBool>,
    work: JoinHandle<Result<u64>>,
}

impl Writer {
    /// Starts writing through this connection.
    pub(crate) fn start(client: Client) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let work = tokio::spawn(write(client, Arc::clone(&stop)));
        Self { stop, work }
    }

    /// Ends the writing; answers the number of transactions.
    pub(crate) async fn finish(self) -> Result<u64> {
        self.stop.store(true, Ordering::Relaxed);
        self.work.await.map_err(Error::during("the writer broke off"))?
    }
}

async fn write(mut client: Client, stop: Arc<AtomicBool>) -> Result<u64> {
    let mut transactions = 0;
    let failed = || Error::during("a write at the source failed");
    let mut statements = Vec::new();
    for text in PREPARED {
        statements.push(client.prepare(text).await.map_err(failed())?);
    }
    for key in FIRST_KEY.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let transaction = client.transaction().await.map_err(failed())?;
        for statement in &statements {
            transaction.execute(statement, &[&key]).await.map_err(failed())?;
        }
        transaction.commit().await.map_err(failed())?;
        transactions += 1;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(transactions)
}
