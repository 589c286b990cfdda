// Makes an SQLite database: node seed.mjs FILE SQL
import sqlite3 from 'sqlite3';

const [file, sql] = process.argv.slice(2);
const database = new sqlite3.Database(file);
database.exec(sql, error => {
  if (error) throw error;
  database.close();
});
