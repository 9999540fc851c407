"""Moves the files of a folder to a bucket or back, as a skilled user of boto3 does it: ENDPOINT up|down small|large FOLDER BUCKET PREFIX."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

endpoint, direction, size, folder, bucket, prefix = sys.argv[1:]
width = 10
client = boto3.client('s3', endpoint_url=endpoint, region_name='us-east-1', config=Config(max_pool_connections=width * 10 if size == 'large' else width))


def names_below(prefix):
    for page in client.get_paginator('list_objects_v2').paginate(Bucket=bucket, Prefix=prefix + '/'):
        for item in page.get('Contents', []):
            yield item['Key'][len(prefix) + 1 :]


def up_small(name):
    with open(os.path.join(folder, name), 'rb') as file:
        client.put_object(Bucket=bucket, Key=f'{prefix}/{name}', Body=file)


def down_small(name):
    body = client.get_object(Bucket=bucket, Key=f'{prefix}/{name}')['Body']
    with open(os.path.join(folder, name), 'wb') as file:
        file.write(body.read())


def up_large(name):
    client.upload_file(os.path.join(folder, name), bucket, f'{prefix}/{name}')


def down_large(name):
    client.download_file(bucket, f'{prefix}/{name}', os.path.join(folder, name))


work = {'up small': up_small, 'down small': down_small, 'up large': up_large, 'down large': down_large}[f'{direction} {size}']
names = sorted(os.listdir(folder)) if direction == 'up' else list(names_below(prefix))
os.makedirs(folder, exist_ok=True)
with ThreadPoolExecutor(width if size == 'small' else 1) as pool:
    # s3transfer has ten threads of its own for the parts of each large file.
    done = len(list(pool.map(work, names)))
print(done)
