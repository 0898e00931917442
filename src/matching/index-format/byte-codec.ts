/**
 * Whole numbers as bytes. A *varint* has 7 bits per byte, low bits first. A *rank* is an item's position in a list sorted
 * by frequency: one byte for the first 200, two for the next 10,240, three for the next 983,040, four beyond; its first
 * byte gives its length (a dense code, Brisaboa et al. 2003).
 */
import { encodeUtf8 } from "./utf8.ts";

/** Ranks of two, three and four bytes begin with at least this. */
export const twoByteLead = 200;
export const threeByteLead = 240;
export const fourByteLead = 255;
/** The first rank of three and of four bytes; those of two bytes begin with `twoByteLead`. */
export const threeByteStart = twoByteLead + (threeByteLead - twoByteLead) * 0x100;
export const fourByteStart = threeByteStart + (fourByteLead - threeByteLead) * 0x10000;

/** Bytes being written. */
export interface ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

export function startBytes(capacity = 1024): ByteWriter {
  return { bytes: new Uint8Array(capacity), length: 0 };
}

/** The bytes written. Nothing can be written afterward. */
export function finishBytes(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  writer.bytes = new Uint8Array(writer.bytes.buffer.transfer(writer.length));
  return writer.bytes;
}

export function writeByte(writer: ByteWriter, byte: number): void {
  if (writer.length === writer.bytes.length) makeRoom(writer, 1);
  writer.bytes[writer.length++] = byte;
}

export function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  makeRoom(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

/** `value` is 0 to 2^53 - 1. */
export function writeVarint(writer: ByteWriter, value: number): void {
  let left = value;
  while (left > 127) {
    writeByte(writer, (left % 128) | 128);
    left = Math.floor(left / 128);
  }
  writeByte(writer, left);
}

export function writeRank(writer: ByteWriter, rank: number): void {
  if (rank < twoByteLead) return writeByte(writer, rank);
  if (rank < threeByteStart) {
    writeByte(writer, twoByteLead + ((rank - twoByteLead) >> 8));
    return writeByte(writer, (rank - twoByteLead) & 255);
  }
  const rest = rank - (rank < fourByteStart ? threeByteStart : fourByteStart);
  writeByte(writer, rank < fourByteStart ? threeByteLead + (rest >> 16) : fourByteLead);
  if (rank >= fourByteStart) writeByte(writer, (rest >> 16) & 255);
  writeByte(writer, (rest >> 8) & 255);
  writeByte(writer, rest & 255);
}

/** Length in bytes, then UTF-8. */
export function writeString(writer: ByteWriter, text: string): void {
  const bytes = encodeUtf8(text);
  writeVarint(writer, bytes.length);
  writeBytes(writer, bytes);
}

function makeRoom(writer: ByteWriter, count: number): void {
  if (writer.length + count <= writer.bytes.length) return;
  writer.bytes = new Uint8Array(writer.bytes.buffer.transfer(Math.max(writer.bytes.length * 2, writer.length + count)));
}

/** A position for reading bytes; never moves past `end`. Beyond it, everything reads as 0. */
export interface ByteReader {
  bytes: Uint8Array;
  at: number;
  end: number;
}

export function readByte(reader: ByteReader): number {
  return reader.at < reader.end ? (reader.bytes[reader.at++] ?? 0) : 0;
}

export function readVarint(reader: ByteReader): number {
  let value = readByte(reader);
  if (value < 128) return value;
  value -= 128;
  for (let scale = 128; scale < 2 ** 53; scale *= 128) {
    const byte = readByte(reader);
    value += (byte & 127) * scale;
    if (byte < 128) break;
  }
  return value;
}

export function readRank(reader: ByteReader): number {
  const lead = readByte(reader);
  if (lead < twoByteLead) return lead;
  if (lead < threeByteLead) return twoByteLead + ((lead - twoByteLead) << 8) + readByte(reader);
  const high = lead < fourByteLead ? lead - threeByteLead : readByte(reader);
  const low = (readByte(reader) << 8) | readByte(reader);
  return (lead < fourByteLead ? threeByteStart : fourByteStart) + (high << 16) + low;
}
